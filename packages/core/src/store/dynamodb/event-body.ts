import { gunzipSync, gzipSync } from 'node:zlib'

/** An event's data on its way: JSON text that every queue takes, or, when that is long, the same zipped. */
export interface EventBody {
  readonly text: string
  readonly zipped: boolean
}

/** SNS takes 262,144 bytes with the envelope and the attributes. */
const MOST_BYTES = 250_000
const ZIP_ABOVE_BYTES = 100_000

/** Throws when no message could carry it, so that such an event is never committed. */
export function packBody(json: string): EventBody {
  const text = escapeForQueues(json)
  if (Buffer.byteLength(text) <= ZIP_ABOVE_BYTES) return { text, zipped: false }
  const zip = gzipSync(json).toString('base64')
  if (zip.length > MOST_BYTES) throw new Error(`An event of ${json.length} characters is too large for a message`)
  return { text: zip, zipped: true }
}

export const unzipBody = (zip: string): unknown => JSON.parse(gunzipSync(Buffer.from(zip, 'base64')).toString())

/** SQS refuses some characters that JSON may hold as they are. */
export function escapeForQueues(json: string): string {
  return json.replace(/[\u007f-\u009f\ud800-\udfff\ufffe\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

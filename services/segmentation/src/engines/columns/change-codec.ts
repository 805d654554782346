import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Batch } from '../../domain/audience/batch.ts'

/** A change as it is kept: JSON, compressed, base64. */
export function encodeChange(batch: Batch): string {
  return deflateRawSync(JSON.stringify(batch), { level: 3 }).toString('base64')
}

/** The change that `encodeChange` made a text of. */
export function decodeChange(data: string): Batch {
  return JSON.parse(inflateRawSync(Buffer.from(data, 'base64')).toString())
}

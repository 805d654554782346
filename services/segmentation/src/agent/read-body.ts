import type { IncomingMessage } from 'node:http'
import { MAX_PAYLOAD_BYTES, tooLarge } from '../domain/analysis/read-payload.ts'

/** The whole body. Throws `ValidationError` (400) as soon as it is longer than a payload may be. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes: Uint8Array = chunk
    length += bytes.length
    if (length > MAX_PAYLOAD_BYTES) throw tooLarge()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

import { itemsOf, put, type Store, type Write } from '@customer-service/core/store'
import { intentModelParts } from '../tables.ts'

/** Bytes of a model in a part: four thirds of it as base64, well below what an item may hold. */
const PART_BYTES = 240_000

/** Keeps a model in parts. All of them fit one commit: a model is a megabyte or two. */
export function modelWrites(model: string, bytes: Uint8Array): readonly Write[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.ceil(whole.length / PART_BYTES) }, (_, part) => {
    const data = whole.subarray(part * PART_BYTES, (part + 1) * PART_BYTES).toString('base64')
    return put(intentModelParts, { model, part, data }, 'absent')
  })
}

/** The model's bytes; none when it is gone. */
export async function readModel(store: Store, model: string): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const { data } of itemsOf(store, intentModelParts, model)) parts.push(Buffer.from(data, 'base64'))
  return Buffer.concat(parts)
}

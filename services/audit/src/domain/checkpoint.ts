import { createPublicKey, verify } from 'node:crypto'
import type { Checkpoint } from '@customer-service/contracts/audit'
import { canonicalJson } from './canonical-json.ts'

/** What a checkpoint says, and its signature is over. */
export type Statement = Omit<Checkpoint, 'signature'>

export function signedText({ number, record, hash, first_record, sealed_at, public_key }: Statement): string {
  return canonicalJson({ number, record, hash, first_record, sealed_at, public_key })
}

/** Whether the holder of the key that it names signed it. Whose that is, is for the reader to know. */
export function isSigned(checkpoint: Checkpoint): boolean {
  const { public_key, signature } = checkpoint
  try {
    const key = createPublicKey({ key: Buffer.from(public_key, 'base64'), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(signedText(checkpoint)), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

import { wrongSize } from '../domain/attachments.ts'
import { jsonBytes } from '../domain/within-bytes.ts'
import { attachmentsTooLarge, otherSize } from '../errors.ts'
import type { Said } from './take-turn.ts'

/** Bytes of a message's JSON: with what stands around it, a page of the transcript can always show it. */
const MOST_BYTES = 245_000

/** Throws 400 for an attachment that isn't as large as it says, and 413 for a message that no page could show. */
export function checkAttachments(said: Said): void {
  if (said.attachments.length === 0) return
  const place = wrongSize(said.attachments)
  if (place >= 0) throw otherSize(place)
  if (jsonBytes(said) > MOST_BYTES) throw attachmentsTooLarge(MOST_BYTES)
}

import { type AppError, jsonBytes } from '@customer-service/core'
import { refusedType, wrongName, wrongSize } from '../domain/attachments.ts'
import { attachmentsTooLarge, noFileName, otherSize, otherType } from '../errors.ts'
import type { Said } from './take-turn.ts'

/** Bytes of a message's JSON: with what stands around it, a page of the transcript can always show it. */
const MOST_BYTES = 245_000

type Check = readonly [find: (attachments: Said['attachments']) => number, refuse: (place: number) => AppError]
const CHECKS: readonly Check[] = [
  [refusedType, otherType],
  [wrongName, noFileName],
  [wrongSize, otherSize],
]

/**
 * Throws 400 for an attachment of a type that isn't taken, with a name that is a path, or that isn't as large as it says,
 * and 413 for a message that no page could show.
 */
export function checkAttachments(said: Said): void {
  if (said.attachments.length === 0) return
  for (const [find, refuse] of CHECKS) {
    const place = find(said.attachments)
    if (place >= 0) throw refuse(place)
  }
  if (jsonBytes(said) > MOST_BYTES) throw attachmentsTooLarge(MOST_BYTES)
}

import { type Span, withoutOverlaps } from '../text/spans.ts'
import { findCards } from './cards.ts'
import { findEmails } from './emails.ts'
import { findIbans } from './ibans.ts'
import { findNationalIds } from './national-ids.ts'
import { findPhones } from './phones.ts'

export type PiiType = 'email' | 'iban' | 'card' | 'national_id' | 'phone'

export interface Pii extends Span {
  readonly type: PiiType
}

const DETECTORS: readonly (readonly [PiiType, (text: string) => readonly Span[]])[] = [
  ['email', findEmails],
  ['iban', findIbans],
  ['card', findCards],
  ['national_id', findNationalIds],
  ['phone', findPhones],
]

/** Personal data that a check digit or a strict form proves, in textual order: at most 100. Order numbers aren't. */
export function findPii(text: string): readonly Pii[] {
  const applicable = DETECTORS.filter(([type]) => mayHold(text, type))
  return withoutOverlaps(
    applicable.flatMap(([type, find]) => find(text).map(({ start, end }): Pii => ({ type, start, end }))),
  )
}

export function containsPii(text: string): boolean {
  return DETECTORS.some(([type, find]) => mayHold(text, type) && find(text).length > 0)
}

const DIGIT = /\d/

function mayHold(text: string, type: PiiType): boolean {
  return type === 'email' ? text.includes('@') : DIGIT.test(text)
}

import { fold } from '@customer-service/language'

/** A text in the forms in which rules look at it. */
export interface Reading {
  /** Tidied, with one kind of apostrophe. */
  readonly text: string
  /** Folded words, hyphens as blanks: `high-value` is `high value`. */
  readonly folded: string
  /** Folded, without hyphens and apostrophes: `Al-tın` is `altin`. */
  readonly joined: string
  /** Of `folded`. */
  readonly sentences: readonly string[]
}

const SENTENCE_END = /[.!?;](?=\s|$)/

/** Composed letters and single blanks. */
export const tidied = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

export function read(written: string): Reading {
  const text = tidied(written).replaceAll('’', "'")
  const words = text.replace(/\p{L}+/gu, fold)
  const folded = words.replaceAll('-', ' ')
  return { text, folded, joined: words.replace(/['-]/g, ''), sentences: folded.split(SENTENCE_END) }
}

/** Whole words of a folded text: `words('gold|silver')`. */
export const words = (alternatives: string): RegExp => new RegExp(`(?<![a-z])(?:${alternatives})(?![a-z])`, 'g')

/** Every place in a text, in both of its folded forms, that a pattern fits. */
export const found = ({ folded, joined }: Reading, pattern: RegExp): readonly string[] =>
  [folded, joined].flatMap((form) => form.match(pattern) ?? [])

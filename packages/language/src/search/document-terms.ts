import { analysedPart } from '../text/limits.ts'
import { stem } from '../text/stem.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'

/** What the index reads of an article. */
export interface Searchable {
  readonly title: string
  readonly content: string
  readonly steps?: readonly { readonly title: string; readonly description: string }[]
  readonly category: string
}

export const FIELDS = ['title', 'steps', 'content'] as const
export type Field = (typeof FIELDS)[number]

/** How often each term stands in each field; `length` counts the terms of a field. */
export interface DocumentTerms {
  readonly counts: ReadonlyMap<string, readonly number[]>
  readonly lengths: readonly number[]
}

const PREFIX_LENGTH = 5

/**
 * The terms of a word: its stem, and its first five letters, which meet across the endings of languages that have no
 * stemmer here (`iade`, `iadesi`) and across derivations.
 */
export function termsOf(folded: string): readonly string[] {
  const stemmed = stem(folded)
  return folded.length > PREFIX_LENGTH ? [stemmed, prefixTerm(folded)] : [stemmed]
}

export function prefixTerm(folded: string): string {
  return `${folded.slice(0, PREFIX_LENGTH)}*`
}

export function documentTerms(document: Searchable): DocumentTerms {
  const counts = new Map<string, number[]>()
  const lengths = FIELDS.map((field, index) => {
    let length = 0
    for (const { folded } of tokenize(analysedPart(textOf(document, field)))) {
      if (isStopWord(folded)) continue
      length += 1
      for (const term of termsOf(folded)) countIn(counts, term, index)
    }
    return length
  })
  return { counts, lengths }
}

function textOf(document: Searchable, field: Field): string {
  if (field === 'title') return document.title
  if (field === 'content') return document.content
  return (document.steps ?? []).map(({ title, description }) => `${title}\n${description}`).join('\n')
}

function countIn(counts: Map<string, number[]>, term: string, field: number): void {
  const before = counts.get(term)
  const inFields = before ?? FIELDS.map(() => 0)
  inFields[field] = (inFields[field] ?? 0) + 1
  if (!before) counts.set(term, inFields)
}

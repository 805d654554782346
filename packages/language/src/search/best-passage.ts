import { analysedPart } from '../text/limits.ts'
import type { Span } from '../text/spans.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'
import { queryTerms } from './query-terms.ts'
import { remembering } from './recent.ts'
import { sentences } from './sentences.ts'

export interface Passage extends Span {
  readonly text: string
  /** The part of the query's content words that the passage has, rare ones counting more; 0: none, it is the beginning. */
  readonly score: number
}

interface Sentence extends Span {
  readonly terms: ReadonlySet<string>
}

const MOST_SENTENCES = 500
/** Some hundred articles: the ones that customers ask about come again and again. */
const REMEMBERED_UNITS = 1_000_000

/**
 * The consecutive whole sentences of a text that answer a query best, at most `maxLength` UTF-16 units (a single longer
 * sentence is cut at a word). Sentences after the best match are kept while there is room: explanations follow.
 */
export function bestPassage(query: string, text: string, { maxLength = 400 } = {}): Passage {
  const all = sentencesOf(analysedPart(text))
  const weights = weightsOf(queryTerms(query), all)
  const windows = all.map((_, first) => windowFrom(all, first, maxLength))
  const scores = windows.map((window) => scoreOf(window, weights))
  const top = scores.length === 0 ? 0 : scores.reduce((best, score) => Math.max(best, score.rank), 0)
  const chosen = Math.max(
    0,
    scores.findIndex(({ rank }) => rank === top),
  )
  return cut(text, windows[chosen] ?? [], scores[chosen]?.share ?? 0, maxLength)
}

const sentencesOf = remembering(
  (text: string): readonly Sentence[] =>
    sentences(text)
      .slice(0, MOST_SENTENCES)
      .map((span) => withTerms(text, span)),
  REMEMBERED_UNITS,
)

function withTerms(text: string, span: Span): Sentence {
  const words = tokenize(text.slice(span.start, span.end), 500)
  return { ...span, terms: new Set(words.map(({ folded }) => stem(folded))) }
}

/** A word that every sentence has tells none apart. */
function weightsOf(terms: readonly string[], all: readonly Sentence[]): ReadonlyMap<string, number> {
  return new Map(
    terms.map((term) => {
      const having = all.filter((sentence) => sentence.terms.has(term)).length
      return [term, Math.log(1 + (all.length + 1) / (having + 0.5))]
    }),
  )
}

function windowFrom(all: readonly Sentence[], first: number, maxLength: number): readonly Sentence[] {
  const start = all[first]?.start ?? 0
  let last = first + 1
  while (last < all.length && (all[last]?.end ?? 0) - start <= maxLength) last += 1
  return all.slice(first, last)
}

function scoreOf(window: readonly Sentence[], weights: ReadonlyMap<string, number>): { rank: number; share: number } {
  let found = 0
  let atStart = 0
  let possible = 0
  for (const [term, weight] of weights) {
    possible += weight
    if (window.some(({ terms }) => terms.has(term))) found += weight
    if (window[0]?.terms.has(term)) atStart += weight
  }
  if (possible === 0) return { rank: 0, share: 0 }
  return { rank: (found + 0.5 * atStart) / possible, share: found / possible }
}

function cut(text: string, window: readonly Sentence[], score: number, maxLength: number): Passage {
  const start = window[0]?.start ?? 0
  const end = window.at(-1)?.end ?? 0
  if (end - start <= maxLength) return { text: text.slice(start, end), start, end, score }
  const space = text.lastIndexOf(' ', start + maxLength)
  const shorter = space > start ? space : start + maxLength
  return { text: text.slice(start, shorter), start, end: shorter, score }
}

import type { Span } from '../text/spans.ts'
import type { Impression } from './impression.ts'

/** A span of the text that moved the score. */
export interface Evidence extends Span {
  readonly text: string
  /** -1 (down) to 1 (up). */
  readonly weight: number
}

const MOST = 20
const STRONGEST_VALENCE = 4
const LONGEST = 100

/** The strongest impressions in textual order. */
export function evidenceOf(text: string, found: readonly Impression[]): readonly Evidence[] {
  const strongest =
    found.length > MOST
      ? [...found].sort((a, b) => Math.abs(b.valence) - Math.abs(a.valence)).slice(0, MOST)
      : [...found]
  return strongest
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, valence, weight }) => ({
      text: text.slice(start, Math.min(end, start + LONGEST)),
      start,
      end,
      weight: Math.round(Math.max(-1, Math.min(1, (valence * weight) / STRONGEST_VALENCE)) * 100) / 100,
    }))
}

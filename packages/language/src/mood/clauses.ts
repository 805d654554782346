import { CONTRASTS } from '../sentiment/modifiers.ts'
import { holdsMark, type Token } from '../text/tokens.ts'
import type { SentimentModel } from './mood-model.ts'
import type { Sums } from './network.ts'
import type { Poles } from './poles.ts'

/** How well the best and how badly the worst clause of a text speaks: log-odds of positive against negative. */
export interface Clauses {
  readonly best: number
  readonly worst: number
}

const BOUNDARY = /[.,;:!?()–—-]/

/** Reads each clause for itself. Clauses end at punctuation and before a contrast. */
export function clausesOf(
  model: SentimentModel,
  text: string,
  tokens: readonly Token[],
  sums: Sums,
  polesIn: (sums: Float64Array) => Poles,
): Clauses {
  const { words, wordColumns } = sums
  let best = 0
  let worst = 0
  const clause = new Float64Array(wordColumns)
  let end = 0
  const close = () => {
    for (let c = 0; c < wordColumns; c++) clause[c] = (clause[c] ?? 0) + (model.lexicon[c] ?? 0)
    const { negative, positive } = polesIn(clause)
    best = Math.max(best, positive - negative)
    worst = Math.min(worst, positive - negative)
    clause.fill(0)
  }
  tokens.forEach((token, place) => {
    if (place > 0 && (CONTRASTS.has(token.folded) || holdsMark(text, end, token.start, BOUNDARY))) close()
    end = token.end
    for (let c = 0; c < wordColumns; c++) clause[c] = (clause[c] ?? 0) + (words[place * wordColumns + c] ?? 0)
  })
  close()
  return { best, worst }
}

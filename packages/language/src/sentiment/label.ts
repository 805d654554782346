import type { Balance } from './score.ts'

export type SentimentLabel = 'positive' | 'neutral' | 'negative' | 'mixed'

/** Where the labels begin (C-08). */
export interface Thresholds {
  /** Below: negative. */
  readonly negativeBelow: number
  /** Above: positive. */
  readonly positiveAbove: number
}

export const DEFAULT_THRESHOLDS: Thresholds = { negativeBelow: 0.4, positiveAbove: 0.6 }

/** Both sides are strong, and neither drowns the other (fitted to MAMS, train part). */
const STRONG = 1.1
const COMPARABLE = 0.3

export function labelOf({ score, positive, negative }: Balance, thresholds: Thresholds): SentimentLabel {
  const weaker = Math.min(positive, negative)
  if (weaker >= STRONG && weaker >= COMPARABLE * Math.max(positive, negative)) return 'mixed'
  return sideOf(score, thresholds)
}

/** The side of the thresholds on which a score lies. */
export function sideOf(score: number, { negativeBelow, positiveAbove }: Thresholds): Exclude<SentimentLabel, 'mixed'> {
  if (score < negativeBelow) return 'negative'
  return score > positiveAbove ? 'positive' : 'neutral'
}

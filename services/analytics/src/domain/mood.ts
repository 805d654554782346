import type { SentimentLabel } from '@customer-service/contracts'
import { averageScore, type Fact } from './fact.ts'

/** Scores below are negative, scores above `POSITIVE_ABOVE` positive (C-08). */
const NEGATIVE_BELOW = 0.4
const POSITIVE_ABOVE = 0.6

/** The mood of a whole conversation, from the mean of its messages; mixed: neutral on the whole, with both poles in it. */
export function moodOf(fact: Fact): SentimentLabel | undefined {
  const score = averageScore(fact)
  if (score === undefined) return undefined
  if (score < NEGATIVE_BELOW) return 'negative'
  if (score > POSITIVE_ABOVE) return 'positive'
  return hasBothPoles(fact) ? 'mixed' : 'neutral'
}

const hasBothPoles = ({ lowest_score, highest_score }: Fact): boolean =>
  lowest_score !== undefined &&
  highest_score !== undefined &&
  lowest_score < NEGATIVE_BELOW &&
  highest_score > POSITIVE_ABOVE

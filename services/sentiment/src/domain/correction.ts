import type { CorrectAnalysis, CorrectedAnalysis, Correction } from '@customer-service/contracts/sentiment'
import type { SentimentLabel } from '@customer-service/language'
import type { KeptAnalysis } from './analysis.ts'
import type { Impression } from './impression.ts'

interface Thresholds {
  readonly negativeBelow: number
  readonly positiveAbove: number
}

/** What people said of one analysis. */
export interface CorrectedText {
  readonly analysis_id: string
  /** What the engine had said. */
  readonly was: CorrectedAnalysis['was']
  /** Oldest first, at least one. */
  readonly history: readonly Correction[]
  /** Without personal data; absent when nobody has it any more. */
  readonly text?: string
}

/** The correction that counts. */
export function lastOf({ history }: CorrectedText): Correction {
  const last = history.at(-1)
  if (!last) throw new Error('A corrected analysis has no correction')
  return last
}

/** Exactly what the API shows. */
export function correctedView(corrected: CorrectedText): CorrectedAnalysis {
  const { analysis_id, was, history, text } = corrected
  return {
    ...lastOf(corrected),
    analysis_id,
    was,
    corrections: history.length,
    ...(text !== undefined && { text }),
  }
}

/** Whether a label and a score can be true at once. Praise and criticism balance anywhere. */
export function isConsistent(
  sentiment: SentimentLabel,
  score: number,
  { negativeBelow, positiveAbove }: Thresholds,
): boolean {
  if (sentiment === 'negative') return score < negativeBelow
  if (sentiment === 'positive') return score > positiveAbove
  return sentiment === 'mixed' || (score >= negativeBelow && score <= positiveAbove)
}

/** What somebody says of an analysis; `caller` when nobody else is named. */
export function correctionOf(given: CorrectAnalysis, caller: string, corrected_at: string): Correction {
  const { sentiment, sentiment_score, dominant_emotions, reason, corrected_by = caller } = given
  return {
    sentiment,
    ...(sentiment_score !== undefined && { sentiment_score }),
    ...(dominant_emotions !== undefined && { dominant_emotions }),
    ...(reason !== undefined && { reason }),
    corrected_by,
    corrected_at,
  }
}

/** What the message shows in its conversation from then on. A score that nobody gave is the middle of its label's range. */
export function correctedImpression(
  { analysis_id, at, sentiment_score, dominant_emotions }: KeptAnalysis,
  correction: Correction,
  thresholds: Thresholds,
): Impression {
  const { sentiment } = correction
  const score = isConsistent(sentiment, sentiment_score, thresholds) ? sentiment_score : middleOf(sentiment, thresholds)
  return {
    analysis_id,
    at,
    sentiment,
    sentiment_score: correction.sentiment_score ?? score,
    dominant_emotions: correction.dominant_emotions ?? dominant_emotions,
  }
}

function middleOf(sentiment: SentimentLabel, { negativeBelow, positiveAbove }: Thresholds): number {
  if (sentiment === 'negative') return negativeBelow / 2
  return sentiment === 'positive' ? (positiveAbove + 1) / 2 : (negativeBelow + positiveAbove) / 2
}

/** Name of the count of this change. */
export const changeName = (from: SentimentLabel, to: SentimentLabel): string => `${from}>${to}`

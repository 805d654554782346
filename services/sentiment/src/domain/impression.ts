import type { Emotion } from '@customer-service/contracts/sentiment'
import type { SentimentLabel } from '@customer-service/language'
import { LEAST_MESSAGES, type Movement, movementOf } from './trend.ts'

/** What one message of a conversation showed, as the engine judged it, or a person after it. */
export interface Impression {
  readonly analysis_id: string
  /** When the customer wrote it: Unix milliseconds. */
  readonly at: number
  readonly sentiment: SentimentLabel
  readonly sentiment_score: number
  readonly dominant_emotions: readonly Emotion[]
}

/** The last impressions of a conversation in the order in which they were written. */
export type Recent = readonly Impression[]

/** Enough for the trend; older ones hardly count. */
export const RECENT = 12
/** Where "lately" is spoken of. */
const LATELY = 3
const MOST_EMOTIONS = 2
/** What a message without mood weighs. */
const FAINT = 0.05

/** With an impression at its place in time, however late it arrives; one that is there already stays once. */
export function withImpression(recent: Recent, added: Impression): Recent {
  const others = recent.filter(({ analysis_id }) => analysis_id !== added.analysis_id)
  return [...others, added].sort(inOrder).slice(-RECENT)
}

export function movementIn(recent: Recent): Movement {
  return movementOf(recent.map(({ sentiment_score }) => sentiment_score))
}

export const hasTrend = (recent: Recent): boolean => recent.length >= LEAST_MESSAGES

/** Negative messages in a row, the last one among them; at most as many as are remembered. */
export function negativesInARow(recent: Recent): number {
  return recent.length - 1 - recent.findLastIndex(({ sentiment }) => sentiment !== 'negative')
}

/** How many of the last three scored below. */
export function lowLately(recent: Recent, threshold: number): number {
  return recent.slice(-LATELY).filter(({ sentiment_score }) => sentiment_score < threshold).length
}

/** The mood before the last three messages; that of the first one when there are no more. */
export function earlierScore(recent: Recent): number {
  return movementIn(recent.slice(0, Math.max(1, recent.length - LATELY))).score
}

/**
 * What the last three messages show most: the newest count most, and those whose mood is far from the middle. `neutral`
 * only where there is nothing else.
 */
export function emotionsIn(recent: Recent): Emotion[] {
  const strengths = new Map<Emotion, number>()
  recent.slice(-LATELY).forEach(({ dominant_emotions, sentiment_score }, place) => {
    const strength = (place + 1) * (FAINT + Math.abs(sentiment_score - 0.5))
    for (const emotion of dominant_emotions) strengths.set(emotion, (strengths.get(emotion) ?? 0) + strength)
  })
  const ranked = [...strengths].sort(([, a], [, b]) => b - a).map(([emotion]) => emotion)
  const felt = ranked.filter((emotion) => emotion !== 'neutral')
  return (felt.length > 0 ? felt : ranked).slice(0, MOST_EMOTIONS)
}

function inOrder(a: Impression, b: Impression): number {
  return a.at - b.at || (a.analysis_id < b.analysis_id ? -1 : 1)
}

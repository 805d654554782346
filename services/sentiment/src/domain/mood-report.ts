import type { ConversationMoodReport, MoodPoint } from '@customer-service/contracts/sentiment'
import { toTimestamp } from '@customer-service/core'
import type { Alerts } from './alerts.ts'
import { emotionsIn, type Impression, movementIn, RECENT } from './impression.ts'

interface Conversation extends Alerts {
  readonly conversation_id: string
  readonly user_id?: string
}

interface Thresholds {
  readonly negativeBelow: number
  readonly positiveAbove: number
}

/** What is said of a conversation beside its points. `all`: its impressions, oldest first, at least one. */
export function reportOf(
  { conversation_id, user_id, worsening_since, episodes }: Conversation,
  all: readonly Impression[],
  thresholds: Thresholds,
): Omit<ConversationMoodReport, 'points' | 'total' | 'limit' | 'offset'> {
  const recent = all.slice(-RECENT)
  const { score, slope, trend } = movementIn(recent)
  return {
    conversation_id,
    ...(user_id !== undefined && { user_id }),
    current: {
      sentiment: labelOf(score, thresholds),
      sentiment_score: score,
      dominant_emotions: emotionsIn(recent),
    },
    trend,
    slope,
    ...(worsening_since !== undefined && { worsening_since: toTimestamp(new Date(worsening_since)) }),
    worsening_episodes: episodes,
  }
}

export function pointView({ at, corrected, ...impression }: Impression & { readonly corrected?: boolean }): MoodPoint {
  const { analysis_id, sentiment, sentiment_score, dominant_emotions } = impression
  return {
    analysis_id,
    sent_at: toTimestamp(new Date(at)),
    sentiment,
    sentiment_score,
    dominant_emotions: [...dominant_emotions],
    ...(corrected && { corrected }),
  }
}

function labelOf(score: number, { negativeBelow, positiveAbove }: Thresholds): 'negative' | 'neutral' | 'positive' {
  if (score < negativeBelow) return 'negative'
  return score > positiveAbove ? 'positive' : 'neutral'
}

import { sentimentAnalyzed, sentimentNegative } from '@customer-service/contracts/sentiment'
import { toTimestamp } from '@customer-service/core'
import { announce, type Write } from '@customer-service/core/store'
import { keyOf } from '../domain/analysis.ts'
import type { Impression } from '../domain/impression.ts'
import type { Message } from '../domain/message.ts'

/** Tells of an analysis; `analyzed_at` is a timestamp. */
export function announceAnalyzed(message: Message, impression: Impression, analyzed_at: string): Write {
  const { analysis_id, conversation_id, user_id, owner, at } = message
  const { sentiment, sentiment_score, dominant_emotions } = impression
  return announce(sentimentAnalyzed, keyOf(message), {
    analysis_id,
    ...(conversation_id !== undefined && { conversation_id }),
    ...(user_id !== undefined && { user_id }),
    ...(owner !== undefined && { owner }),
    sentiment,
    sentiment_score,
    dominant_emotions: [...dominant_emotions],
    analyzed_at,
    sent_at: toTimestamp(new Date(at)),
  })
}

/** Tells of a negative message that belongs to no conversation: no other one speaks of the same trouble. */
export function announceNegative(message: Message, impression: Impression, analyzed_at: string): readonly Write[] {
  const { analysis_id, user_id } = message
  const { sentiment, sentiment_score, dominant_emotions } = impression
  if (sentiment !== 'negative') return []
  return [
    announce(sentimentNegative, analysis_id, {
      analysis_id,
      ...(user_id !== undefined && { user_id }),
      sentiment_score,
      dominant_emotions: [...dominant_emotions],
      analyzed_at,
    }),
  ]
}

import { sentimentAnalyzed, sentimentMoodNoted, sentimentNegative } from '@customer-service/contracts/sentiment'
import { announce, type Write } from '@customer-service/core/store'
import { keyOf } from '../domain/analysis.ts'
import type { Impression } from '../domain/impression.ts'
import type { InConversation, Message } from '../domain/message.ts'

/** Tells of an analysis; `analyzed_at` is a timestamp. */
export function announceAnalyzed(message: Message, impression: Impression, analyzed_at: string): Write {
  const { analysis_id, conversation_id, user_id } = message
  const { sentiment, sentiment_score } = impression
  return announce(sentimentAnalyzed, keyOf(message), {
    analysis_id,
    ...(conversation_id !== undefined && { conversation_id }),
    ...(user_id !== undefined && { user_id }),
    sentiment,
    sentiment_score,
    analyzed_at,
  })
}

/** Has the alerts of the message's conversation looked at, after those of the messages before it. */
export function noteMood(message: InConversation, impression: Impression, analyzed_at: string): Write {
  const { conversation_id, owner, user_id } = message
  const { analysis_id, at, sentiment, sentiment_score, dominant_emotions } = impression
  return announce(sentimentMoodNoted, conversation_id, {
    analysis_id,
    conversation_id,
    owner,
    ...(user_id !== undefined && { user_id }),
    at,
    sentiment,
    sentiment_score,
    dominant_emotions: [...dominant_emotions],
    analyzed_at,
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

import { Type } from 'typebox'
import { defineEvent, Score, SentimentLabel, Strict, Timestamp } from '../common.ts'
import { Emotion } from './http.ts'

export const sentimentAnalyzed = defineEvent(
  'sentiment.analyzed',
  Strict({
    analysis_id: Type.String(),
    conversation_id: Type.Optional(Type.String()),
    user_id: Type.Optional(Type.String()),
    sentiment: SentimentLabel,
    sentiment_score: Score,
    analyzed_at: Timestamp,
  }),
)

/** The mood is negative; at most once per conversation in ten minutes (C-09). */
export const sentimentNegative = defineEvent(
  'sentiment.negative',
  Strict({
    analysis_id: Type.String(),
    conversation_id: Type.Optional(Type.String()),
    user_id: Type.Optional(Type.String()),
    sentiment_score: Score,
    dominant_emotions: Type.Array(Emotion),
    analyzed_at: Timestamp,
  }),
)

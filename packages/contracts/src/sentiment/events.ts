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

/** A message may begin or end an alert of its conversation. */
export const sentimentMoodNoted = defineEvent(
  'sentiment.mood_noted',
  Strict({
    analysis_id: Type.String(),
    conversation_id: Type.String(),
    /** Of the conversation: the customer, or the principal that named none. */
    owner: Type.String(),
    user_id: Type.Optional(Type.String()),
    /** When the customer wrote it: Unix milliseconds. */
    at: Type.Integer(),
    sentiment: SentimentLabel,
    sentiment_score: Score,
    dominant_emotions: Type.Array(Emotion),
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

/** The mood of a conversation is getting worse and is bad; once until it has recovered. */
export const sentimentWorsening = defineEvent(
  'sentiment.worsening',
  Strict({
    conversation_id: Type.String(),
    user_id: Type.Optional(Type.String()),
    /** Of the message that made it clear. */
    analysis_id: Type.String(),
    /** The mood of the conversation now, and what it was before its last messages. */
    sentiment_score: Score,
    earlier_score: Score,
    /** Messages that the judgement rests on. */
    messages: Type.Integer({ minimum: 3 }),
    dominant_emotions: Type.Array(Emotion),
    detected_at: Timestamp,
  }),
)

/** A part of a batch was analysed: points of conversations and `sentiment.analyzed` follow from it. */
export const sentimentBatchAnalyzed = defineEvent(
  'sentiment.batch_analyzed',
  Strict({
    analyzed_at: Timestamp,
    texts: Type.Array(
      Strict({
        analysis_id: Type.String(),
        conversation_id: Type.Optional(Type.String()),
        user_id: Type.Optional(Type.String()),
        owner: Type.Optional(Type.String()),
        /** Unix milliseconds. */
        at: Type.Integer(),
        sentiment: SentimentLabel,
        sentiment_score: Score,
        dominant_emotions: Type.Array(Emotion),
      }),
    ),
  }),
)

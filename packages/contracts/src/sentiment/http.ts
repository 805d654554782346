import { type Static, Type } from 'typebox'
import { ConversationId, Id, Score, SentimentLabel, Strict, Text, Timestamp, UserId } from '../common.ts'

export type Emotion = Static<typeof Emotion>
export const Emotion = Type.Enum([
  'frustration',
  'disappointment',
  'anger',
  'confusion',
  'worry',
  'sadness',
  'disgust',
  'surprise',
  'satisfaction',
  'gratitude',
  'joy',
  'relief',
  'excitement',
  'curiosity',
  'neutral',
])

export type ActionRecommendation = Static<typeof ActionRecommendation>
export const ActionRecommendation = Strict({
  type: Type.Enum(['escalate', 'apologize', 'prioritize', 'retain', 'thank', 'follow_up']),
  confidence: Score,
  reasoning: Type.String(),
})

export type AnalyzeSentiment = Static<typeof AnalyzeSentiment>
export const AnalyzeSentiment = Strict({
  text: Text(250_000),
  conversation_id: Type.Optional(ConversationId),
  user_id: Type.Optional(UserId),
})

export type Evidence = Static<typeof Evidence>
/** A span of the text, in UTF-16 units, that moved the score; `weight` -1 (down) to 1 (up). */
export const Evidence = Strict({
  text: Type.String(),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  weight: Type.Number({ minimum: -1, maximum: 1 }),
})

const analysisFields = {
  analysis_id: Type.String(),
  sentiment: SentimentLabel,
  sentiment_score: Score,
  dominant_emotions: Type.Array(Emotion),
  keywords: Type.Array(Type.String()),
  action_recommendations: Type.Array(ActionRecommendation),
  confidence: Score,
  language: Type.String({ description: 'ISO 639-1, or und' }),
  engine: Type.String(),
  evidence: Type.Array(Evidence),
  analyzed_length: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Only for very long texts: how many UTF-16 units of it were read' }),
  ),
}

export type SentimentAnalysis = Static<typeof SentimentAnalysis>
export const SentimentAnalysis = Strict(analysisFields)

export type StoredAnalysis = Static<typeof StoredAnalysis>
export const StoredAnalysis = Strict({
  ...analysisFields,
  conversation_id: Type.Optional(Type.String()),
  user_id: Type.Optional(Type.String()),
  analyzed_at: Timestamp,
})

export const analyzeSentiment = {
  method: 'POST',
  url: '/sentiment/analyze',
  config: { action: 'AnalyzeSentiment', audit: 'sentiment_analyzed' },
  schema: {
    summary: 'Analyse the sentiment of one customer message',
    body: AnalyzeSentiment,
    response: { 200: SentimentAnalysis },
  },
} as const

export const getAnalysis = {
  method: 'GET',
  url: '/sentiment/analyses/:analysis_id',
  config: { action: 'GetSentimentAnalysis' },
  schema: {
    summary: 'An analysis made before',
    params: Strict({ analysis_id: Id('`sent-…`') }),
    response: { 200: StoredAnalysis },
  },
} as const

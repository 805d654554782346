import { type Static, Type } from 'typebox'
import {
  ConversationId,
  Id,
  Limit,
  Offset,
  position,
  Score,
  SentimentLabel,
  Strict,
  Text,
  TimeInput,
  Timestamp,
  UserId,
  withExample,
} from '../common.ts'
import { analysisSample, analyzeSample } from './samples.ts'

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

/** When the customer wrote it, for messages that arrive late or out of order. */
const SentAt = {
  ...TimeInput,
  description: 'When the customer wrote it; now when absent. Messages older than a day raise no alert',
}

export type AnalyzeSentiment = Static<typeof AnalyzeSentiment>
export const AnalyzeSentiment = Strict({
  text: Text(250_000),
  conversation_id: Type.Optional(ConversationId),
  user_id: Type.Optional(UserId),
  sent_at: Type.Optional(SentAt),
})

export type BatchText = Static<typeof BatchText>
/** As `AnalyzeSentiment`, but what is wrong in a value is an error of this text alone. */
export const BatchText = Strict({
  text: Type.String({ description: 'At least one visible character, at most 250,000 UTF-16 units' }),
  conversation_id: Type.Optional(Type.String()),
  user_id: Type.Optional(Type.String()),
  sent_at: Type.Optional(Type.String({ description: SentAt.description })),
})

export type Evidence = Static<typeof Evidence>
/** A span of the text, in UTF-16 units, that moved the score; `weight` -1 (down) to 1 (up). */
export const Evidence = Strict({
  text: Type.String(),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  weight: Type.Number({ minimum: -1, maximum: 1 }),
})

export type Trend = Static<typeof Trend>
/** Where a mood is going. `steady` also as long as there are fewer than three messages. */
export const Trend = Type.Enum(['improving', 'steady', 'worsening'])

export type ConversationMood = Static<typeof ConversationMood>
export const ConversationMood = Strict(
  {
    sentiment_score: Score,
    trend: Trend,
    worsening_since: Type.Optional(Timestamp),
  },
  'The mood of the conversation after this message, recent messages counting most; from the third message on',
)

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
  conversation_mood: Type.Optional(ConversationMood),
}

const Emotions = Type.Array(Emotion, { maxItems: 3, uniqueItems: true })

export type CorrectAnalysis = Static<typeof CorrectAnalysis>
export const CorrectAnalysis = Strict({
  sentiment: SentimentLabel,
  sentiment_score: Type.Optional(Score),
  dominant_emotions: Type.Optional(Emotions),
  reason: Type.Optional(Text(1_000, 'Why the analysis is wrong')),
  corrected_by: Type.Optional(Text(128, 'Who says so; the caller when absent')),
  text: Type.Optional(Text(5_000, 'What the customer wrote, when the platform keeps it no more')),
})

export type Correction = Static<typeof Correction>
export const Correction = Strict({
  sentiment: SentimentLabel,
  sentiment_score: Type.Optional(Score),
  dominant_emotions: Type.Optional(Type.Array(Emotion)),
  reason: Type.Optional(Type.String()),
  corrected_by: Type.String(),
  corrected_at: Timestamp,
})

export type CorrectedAnalysis = Static<typeof CorrectedAnalysis>
/** What people say of an analysis, and what the engine had said. */
export const CorrectedAnalysis = Strict({
  ...Correction.properties,
  analysis_id: Type.String(),
  was: Strict({ sentiment: SentimentLabel, sentiment_score: Score, engine: Type.String() }),
  corrections: Type.Integer({ minimum: 1, description: 'How often it was corrected; the last correction counts' }),
  text: Type.Optional(
    Type.String({ description: 'Without personal data; absent when it was not kept: then nothing learns from it' }),
  ),
})

export type SentimentAnalysis = Static<typeof SentimentAnalysis>
export const SentimentAnalysis = Strict(analysisFields)

export type StoredAnalysis = Static<typeof StoredAnalysis>
export const StoredAnalysis = Strict({
  ...analysisFields,
  conversation_id: Type.Optional(Type.String()),
  user_id: Type.Optional(Type.String()),
  analyzed_at: Timestamp,
  sent_at: Type.Optional(Timestamp),
  corrections: Type.Optional(Type.Array(Correction, { description: 'Newest first: the first one counts' })),
})

export type BatchResult = Static<typeof BatchResult>
/** Either `analysis` or `error`. */
export const BatchResult = Strict({
  index: Type.Integer({ minimum: 0, description: 'Place of the text in the request, from 0' }),
  analysis: Type.Optional(SentimentAnalysis),
  error: Type.Optional(Strict({ error: Type.String(), message: Type.String(), field: Type.Optional(Type.String()) })),
})

export type MoodPoint = Static<typeof MoodPoint>
export const MoodPoint = Strict({
  analysis_id: Type.String(),
  sent_at: Timestamp,
  sentiment: SentimentLabel,
  sentiment_score: Score,
  dominant_emotions: Type.Array(Emotion),
  corrected: Type.Optional(Type.Boolean({ description: 'True where people corrected the engine' })),
})

export type ConversationMoodReport = Static<typeof ConversationMoodReport>
export const ConversationMoodReport = Strict({
  conversation_id: Type.String(),
  user_id: Type.Optional(Type.String()),
  current: Strict(
    { sentiment: SentimentLabel, sentiment_score: Score, dominant_emotions: Type.Array(Emotion) },
    'Of the last messages, the newest counting most',
  ),
  trend: Trend,
  slope: Type.Number({ description: 'How much the score changes from message to message' }),
  worsening_since: Type.Optional(Timestamp),
  worsening_episodes: Type.Integer({ minimum: 0, description: 'How often `sentiment.worsening` was announced' }),
  points: Type.Array(MoodPoint, { description: 'Oldest message first' }),
  ...position,
})

const params = Strict({ analysis_id: Id('`sent-…`') })

export const analyzeSentiment = {
  method: 'POST',
  url: '/sentiment/analyze',
  config: { action: 'AnalyzeSentiment', audit: 'sentiment_analyzed' },
  schema: {
    summary: 'Analyse the sentiment of one customer message',
    body: withExample(AnalyzeSentiment, analyzeSample),
    response: { 200: withExample(SentimentAnalysis, analysisSample) },
  },
} as const

export const analyzeBatch = {
  method: 'POST',
  url: '/sentiment/analyze/batch',
  config: { action: 'AnalyzeSentiment', audit: 'sentiment_batch_analyzed' },
  schema: {
    summary: 'Analyse up to 100 texts, each with its own result or error',
    description:
      'The whole request is at most 262,144 bytes. Results come in the order of the texts, with at most five spans of evidence each, fewer where the answer would not fit. The moods of conversations and their alerts follow within moments; texts without a conversation raise no alert.',
    body: Strict({ texts: Type.Array(BatchText, { minItems: 1, maxItems: 100 }) }),
    response: {
      200: Strict({
        batch_id: Type.String(),
        results: Type.Array(BatchResult),
        succeeded: Type.Integer(),
        failed: Type.Integer(),
      }),
    },
  },
} as const

export const getAnalysis = {
  method: 'GET',
  url: '/sentiment/analyses/:analysis_id',
  config: { action: 'GetSentimentAnalysis' },
  schema: { summary: 'An analysis made before', params, response: { 200: StoredAnalysis } },
} as const

export const deleteAnalysis = {
  method: 'DELETE',
  url: '/sentiment/analyses/:analysis_id',
  config: { action: 'DeleteSentimentAnalysis', audit: 'sentiment_analysis_deleted' },
  schema: {
    summary: 'Erase an analysis with everything kept of its text: corrections and its place in the conversation too',
    params,
    response: { 200: Strict({ analysis_id: Type.String() }) },
  },
} as const

export const getConversationMood = {
  method: 'GET',
  url: '/sentiment/conversations/:conversation_id',
  config: { action: 'GetConversationMood' },
  schema: {
    summary: 'The mood of a conversation over time',
    params: Strict({ conversation_id: ConversationId }),
    querystring: Strict({ user_id: Type.Optional(UserId), limit: Limit(100, 500), offset: Offset }),
    response: { 200: ConversationMoodReport },
  },
} as const

export const correctAnalysis = {
  method: 'POST',
  url: '/sentiment/analyses/:analysis_id/correction',
  config: { action: 'CorrectSentiment', audit: 'sentiment_corrected' },
  schema: {
    summary: 'Say what an analysis should have been; the next training learns from it',
    params,
    body: CorrectAnalysis,
    response: { 201: CorrectedAnalysis },
  },
} as const

export const listCorrections = {
  method: 'GET',
  url: '/sentiment/corrections',
  config: { action: 'ListSentimentCorrections' },
  schema: {
    summary: 'What people corrected, by first correction, newest first',
    querystring: Strict({ limit: Limit(50, 200), offset: Offset }),
    response: {
      200: Strict({
        corrections: Type.Array(CorrectedAnalysis),
        changes: Type.Array(
          Strict(
            { from: SentimentLabel, to: SentimentLabel, count: Type.Integer() },
            'How often which label became which',
          ),
        ),
        ...position,
      }),
    },
  },
} as const

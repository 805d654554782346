import type { SentimentAnalysis } from '@customer-service/contracts/sentiment'
import { toTimestamp } from '@customer-service/core'
import type { Reading } from '../engines/sentiment-engine.ts'
import type { Alerts } from './alerts.ts'
import { hasTrend, movementIn, negativesInARow, type Recent } from './impression.ts'
import { recommendations } from './recommendations.ts'

/** The conversation that a message belongs to: its last messages, this one among them, and its alerts. */
export interface Surroundings {
  readonly recent: Recent
  readonly alerts?: Alerts
}

/** What the platform answers about a text. */
export function answerOf(
  analysis_id: string,
  text: string,
  reading: Reading,
  escalateBelow: number,
  { recent, alerts }: Surroundings = { recent: [] },
): SentimentAnalysis {
  const { sentiment, score, emotions, keywords, confidence, language, engine, evidence, analysedLength } = reading
  const { score: mood, trend } = recent.length > 0 ? movementIn(recent) : { score, trend: 'steady' as const }
  const history = { negativesInARow: negativesInARow(recent), trend }
  return {
    analysis_id,
    sentiment,
    sentiment_score: score,
    dominant_emotions: [...emotions],
    keywords: [...keywords],
    action_recommendations: [...recommendations(text.slice(0, analysedLength), reading, { escalateBelow, ...history })],
    confidence,
    language,
    engine,
    evidence: [...evidence],
    ...(analysedLength < text.length && { analyzed_length: analysedLength }),
    ...(hasTrend(recent) && {
      conversation_mood: {
        sentiment_score: mood,
        trend,
        ...(alerts?.worsening_since !== undefined && {
          worsening_since: toTimestamp(new Date(alerts.worsening_since)),
        }),
      },
    }),
  }
}

import { prefixed } from '@customer-service/contracts'
import {
  type analyzeSentiment as contract,
  type SentimentAnalysis,
  type StoredAnalysis,
  sentimentAnalyzed,
} from '@customer-service/contracts/sentiment'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { keyOf, resourceOf } from '../domain/analysis.ts'
import { recommendations } from '../domain/recommendations.ts'
import type { Reading } from '../engines/sentiment-engine.ts'
import { notTheirs } from '../errors.ts'
import { analyses } from '../tables.ts'
import { alertWrites } from './alert-writes.ts'

type AnalyzeRequest = Request<typeof contract>

/** Reads the mood of a text and keeps what was found, not the text. */
export async function analyzeText(deps: Deps, request: AnalyzeRequest): Promise<Decision<SentimentAnalysis>> {
  const { caller, body } = request
  const analysis_id = deps.newId('sent')
  const subject = {
    ...(body.conversation_id !== undefined && { conversation_id: prefixed('conv', body.conversation_id) }),
    ...(body.user_id !== undefined && { user_id: body.user_id }),
  }
  const resource = resourceOf({ analysis_id, ...subject })
  if (!caller.may(resource)) throw notTheirs(resource)
  const reading = await deps.engine.read(body.text, request.deadline)
  const reply = answerOf(deps, analysis_id, body.text, reading)
  const now = deps.now()
  const kept: StoredAnalysis = { ...reply, ...subject, analyzed_at: toTimestamp(now) }
  const expires_at = Math.floor(now.getTime() / 1_000) + deps.retentionSeconds
  const { sentiment, sentiment_score, analyzed_at } = kept
  return {
    reply,
    writes: [
      put(analyses, { ...kept, expires_at }, 'absent'),
      announce(sentimentAnalyzed, keyOf(kept), { analysis_id, ...subject, sentiment, sentiment_score, analyzed_at }),
      ...(await alertWrites(deps, kept, body.user_id ?? caller.principal)),
    ],
    audit: {
      resource_id: analysis_id,
      ...(body.user_id !== undefined && { user_id: body.user_id }),
      details: { ...subject, sentiment, sentiment_score, engine: reply.engine },
    },
  }
}

function answerOf(deps: Deps, analysis_id: string, text: string, reading: Reading): SentimentAnalysis {
  const { sentiment, score, emotions, keywords, confidence, language, engine, evidence, analysedLength } = reading
  return {
    analysis_id,
    sentiment,
    sentiment_score: score,
    dominant_emotions: [...emotions],
    keywords: [...keywords],
    action_recommendations: [...recommendations(text, reading, deps.escalateBelow)],
    confidence,
    language,
    engine,
    evidence: [...evidence],
    ...(analysedLength < text.length && { analyzed_length: analysedLength }),
  }
}

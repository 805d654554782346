import { type SentimentAnalysis, sentimentBatchAnalyzed } from '@customer-service/contracts/sentiment'
import { toTimestamp } from '@customer-service/core'
import { announce, put, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import type { Message } from '../domain/message.ts'
import { redacted } from '../domain/redacted.ts'
import { batches } from '../tables.ts'
import { expiryOf, keepTexts } from './keep-texts.ts'

/** A text of a batch with what was found in it. */
export interface Judged {
  readonly text: string
  readonly message: Message
  readonly analysis: SentimentAnalysis
}

/** Texts that one event tells of: what follows from it fits into one commit. */
const TEXTS_PER_EVENT = 24

/** The analyses in one row, the texts in another, and an event for every 24 of them. */
export function batchWrites(deps: Deps, batch_id: string, judged: readonly Judged[]): readonly Write[] {
  if (judged.length === 0) return []
  const analyzed_at = toTimestamp(deps.now())
  const analyses = judged.map(({ analysis, message }) => ({ ...analysis, ...message, analyzed_at }))
  const texts = Object.fromEntries(judged.map(({ text, message }) => [message.analysis_id, redacted(text)]))
  return [
    put(batches, { batch_id, analyses, expires_at: expiryOf(deps) }, 'absent'),
    ...keepTexts(deps, batch_id, texts),
    ...inParts(judged.map(toldOf)).map((part) =>
      announce(sentimentBatchAnalyzed, batch_id, { analyzed_at, texts: part }),
    ),
  ]
}

function toldOf({ message, analysis }: Judged) {
  const { sent_at: _sentAt, ...who } = message
  const { sentiment, sentiment_score, dominant_emotions } = analysis
  return { ...who, sentiment, sentiment_score, dominant_emotions }
}

function inParts<Item>(items: readonly Item[]): readonly Item[][] {
  const count = Math.ceil(items.length / TEXTS_PER_EVENT)
  return Array.from({ length: count }, (_, i) => items.slice(i * TEXTS_PER_EVENT, (i + 1) * TEXTS_PER_EVENT))
}

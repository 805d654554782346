import { type StoredAnalysis, sentimentNegative } from '@customer-service/contracts/sentiment'
import { announce, put, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { keyOf } from '../domain/analysis.ts'
import { alerts } from '../tables.ts'

/**
 * Announces a negative mood, at most once per conversation in the alert time (C-09). The row that remembers it is
 * written in the same commit and expects what was read, so of two messages at once only one announces.
 */
export async function alertWrites(
  { store, now, alertMs }: Deps,
  analysis: StoredAnalysis,
  owner: string,
): Promise<readonly Write[]> {
  if (analysis.sentiment !== 'negative') return []
  const { analysis_id, conversation_id, user_id, sentiment_score, dominant_emotions, analyzed_at } = analysis
  const event = announce(sentimentNegative, keyOf(analysis), {
    analysis_id,
    ...(conversation_id !== undefined && { conversation_id }),
    ...(user_id !== undefined && { user_id }),
    sentiment_score,
    dominant_emotions,
    analyzed_at,
  })
  if (conversation_id === undefined) return [event]
  const announced_at = now().getTime()
  const last = await store.get(alerts, owner, conversation_id)
  if (last && announced_at - last.announced_at < alertMs) return []
  const expires_at = Math.ceil((announced_at + alertMs) / 1_000) + 1
  return [event, put(alerts, { owner, conversation_id, announced_at, expires_at }, last?.version ?? 'absent')]
}

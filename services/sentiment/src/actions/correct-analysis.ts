import type { CorrectedAnalysis, correctAnalysis as contract } from '@customer-service/contracts/sentiment'
import { toTimestamp } from '@customer-service/core'
import { nameOf } from '@customer-service/core/auth'
import type { AuditNote, Decision, Request } from '@customer-service/core/http'
import type { Store } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { batchOf, type KeptAnalysis } from '../domain/analysis.ts'
import { type CorrectedText, correctedView, correctionOf, isConsistent, lastOf } from '../domain/correction.ts'
import { redacted } from '../domain/redacted.ts'
import { correctedTooOften, scoreOffLabel } from '../errors.ts'
import { corrections, texts } from '../tables.ts'
import { correctionWrites } from './correction-writes.ts'
import { loadAnalysis } from './load-analysis.ts'

const MOST_CORRECTIONS = 50

/** Keeps what somebody says of an analysis beside it. The last correction counts; the earlier ones stay. */
export async function correctAnalysis(
  deps: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<CorrectedAnalysis>> {
  const { sentiment, sentiment_score } = body
  if (sentiment_score !== undefined && !isConsistent(sentiment, sentiment_score, deps)) {
    throw scoreOffLabel(sentiment, sentiment_score)
  }
  const analysis = await loadAnalysis(deps.store, caller, params.analysis_id)
  const before = await deps.store.get(corrections, analysis.analysis_id)
  if (before && before.history.length >= MOST_CORRECTIONS) throw correctedTooOften(analysis.analysis_id)
  const text = body.text === undefined ? (before?.text ?? (await keptText(deps.store, analysis))) : redacted(body.text)
  const { analysis_id, sentiment: was, sentiment_score: score, engine } = analysis
  const after: CorrectedText = {
    analysis_id,
    was: { sentiment: was, sentiment_score: score, engine },
    history: [...(before?.history ?? []), correctionOf(body, nameOf(caller.principal), toTimestamp(deps.now()))],
    ...(text !== undefined && { text }),
  }
  return {
    reply: correctedView(after),
    status: 201,
    writes: await correctionWrites(deps, analysis, before, after),
    audit: auditOf(analysis, after),
  }
}

async function keptText(store: Store, { analysis_id }: KeptAnalysis): Promise<string | undefined> {
  const kept = await store.get(texts, batchOf(analysis_id) ?? analysis_id)
  return kept?.texts[analysis_id]
}

function auditOf({ analysis_id, conversation_id, user_id }: KeptAnalysis, after: CorrectedText): AuditNote {
  const { sentiment } = lastOf(after)
  return {
    resource_id: analysis_id,
    ...(user_id !== undefined && { user_id }),
    details: {
      ...(conversation_id !== undefined && { conversation_id }),
      sentiment,
      was: after.was.sentiment,
      has_text: after.text !== undefined,
    },
  }
}

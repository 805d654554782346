import { put, remove, type Store, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { batchOf, type KeptAnalysis } from '../domain/analysis.ts'
import { analyses, batches, placeOf, points, pointsOf, texts } from '../tables.ts'
import { forgetCorrections } from './correction-writes.ts'

/** Removes everything that is kept of a text. What was counted of it stays counted. */
export async function forgetAnalysis(deps: Deps, analysis: KeptAnalysis): Promise<readonly Write[]> {
  const { analysis_id } = analysis
  const batch = batchOf(analysis_id)
  return [
    ...(batch === undefined ? forgetSingle(analysis_id) : await forgetInBatch(deps.store, batch, analysis_id)),
    ...forgetPoint(analysis),
    ...(await forgetCorrections(deps, analysis_id)),
  ]
}

function forgetSingle(analysis_id: string): readonly Write[] {
  return [remove(analyses, [analysis_id], 'any'), remove(texts, [analysis_id], 'any')]
}

async function forgetInBatch(store: Store, batch: string, analysis_id: string): Promise<readonly Write[]> {
  const [kept, said] = await Promise.all([store.get(batches, batch), store.get(texts, batch)])
  const { [analysis_id]: _forgotten, ...others } = said?.texts ?? {}
  return [
    ...(kept ? [put(batches, { ...kept, analyses: without(kept.analyses, analysis_id) }, kept.version)] : []),
    ...(said ? [put(texts, { ...said, texts: others }, said.version)] : []),
  ]
}

function without(kept: readonly KeptAnalysis[], analysis_id: string): readonly KeptAnalysis[] {
  return kept.filter((analysis) => analysis.analysis_id !== analysis_id)
}

function forgetPoint(analysis: KeptAnalysis): readonly Write[] {
  const { conversation_id, owner } = analysis
  if (conversation_id === undefined || owner === undefined) return []
  return [remove(points, [pointsOf({ conversation_id, owner }), placeOf(analysis)], 'any')]
}

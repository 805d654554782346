import type { getAnalysis as contract, StoredAnalysis } from '@customer-service/contracts/sentiment'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { viewOf } from '../domain/analysis.ts'
import { corrections } from '../tables.ts'
import { loadAnalysis } from './load-analysis.ts'

export async function getAnalysis(
  { store }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<StoredAnalysis> {
  const found = await loadAnalysis(store, caller, params.analysis_id)
  const corrected = await store.get(corrections, found.analysis_id)
  return viewOf(found, corrected?.history ?? [])
}

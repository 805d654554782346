import { prefixed } from '@customer-service/contracts'
import type { getAnalysis as contract, StoredAnalysis } from '@customer-service/contracts/sentiment'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { resourceOf } from '../domain/analysis.ts'
import { analysisNotFound } from '../errors.ts'
import { analyses } from '../tables.ts'

export async function getAnalysis(
  { store }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<StoredAnalysis> {
  const id = prefixed('sent', params.analysis_id)
  const found = await store.get(analyses, id)
  if (!found || !caller.may(resourceOf(found))) throw analysisNotFound(id)
  const { version: _version, expires_at: _expiresAt, ...analysis } = found
  return analysis
}

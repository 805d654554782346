import type { deleteAnalysis as contract } from '@customer-service/contracts/sentiment'
import type { OutputOf } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { forgetAnalysis } from './forget-analysis.ts'
import { loadAnalysis } from './load-analysis.ts'

export async function deleteAnalysis(
  deps: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<OutputOf<typeof contract>>> {
  const analysis = await loadAnalysis(deps.store, caller, params.analysis_id)
  const { analysis_id, user_id } = analysis
  return {
    reply: { analysis_id },
    writes: await forgetAnalysis(deps, analysis),
    audit: { resource_id: analysis_id, ...(user_id !== undefined && { user_id }) },
  }
}

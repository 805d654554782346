import type { Case, getCase as contract } from '@customer-service/contracts/escalation'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { loadCase, viewCase } from './load-case.ts'

export async function getCase(deps: Deps, { params, caller }: Request<typeof contract>): Promise<Case> {
  return viewCase(deps, await loadCase(deps, caller, params.escalation_id))
}

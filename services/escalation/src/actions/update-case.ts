import type { Case, updateCase as contract } from '@customer-service/contracts/escalation'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { changeCase } from '../domain/change-case.ts'
import { auditOf } from './audit-of.ts'
import { caseWrites } from './case-writes.ts'
import { loadCase, viewCase } from './load-case.ts'

/** Assigns a case, moves it on, changes its priority, or resolves it. Saying what is already so changes nothing. */
export async function updateCase(deps: Deps, request: Request<typeof contract>): Promise<Decision<Case>> {
  const before = await loadCase(deps, request.caller, request.params.escalation_id)
  const after = changeCase(deps.rules.policy, before, request.body, deps.now())
  return {
    reply: await viewCase(deps, after),
    writes: after === before ? [] : caseWrites(deps, before, after),
    audit: auditOf(after, { changed: Object.keys(request.body) }),
  }
}

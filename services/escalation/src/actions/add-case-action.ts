import type { Case, addCaseAction as contract } from '@customer-service/contracts/escalation'
import { toTimestamp } from '@customer-service/core'
import { nameOf } from '@customer-service/core/auth'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { withAction } from '../domain/change-case.ts'
import { auditOf } from './audit-of.ts'
import { caseWrites } from './case-writes.ts'
import { loadCase, viewCase } from './load-case.ts'

/** Notes what was done about a case, by the caller or by whom the caller names. */
export async function addCaseAction(
  deps: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<Case>> {
  const before = await loadCase(deps, caller, params.escalation_id)
  const after = withAction(before, {
    action: body.action,
    timestamp: toTimestamp(deps.now()),
    by: body.by ?? nameOf(caller.principal),
    ...(body.note !== undefined && { note: body.note }),
  })
  return {
    reply: await viewCase(deps, after),
    writes: caseWrites(deps, before, after),
    audit: auditOf(after, { noted: body.action }),
  }
}

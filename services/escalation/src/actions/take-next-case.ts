import type { Case, takeNextCase as contract } from '@customer-service/contracts/escalation'
import { nameOf } from '@customer-service/core/auth'
import type { Decision, Request } from '@customer-service/core/http'
import type { Stored } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { changeCase } from '../domain/change-case.ts'
import { type EscalationCase, resourceOf } from '../domain/escalation-case.ts'
import { UNTAKEN } from '../domain/life-cycle.ts'
import { queueEmpty } from '../errors.ts'
import { cases, queueOf } from '../tables.ts'
import { auditOf } from './audit-of.ts'
import { caseWrites } from './case-writes.ts'
import { viewCase } from './load-case.ts'

const LOOK_AT_ONCE = 20

/** Gives the caller the team's case that is due first; of two who ask at once, each gets another. 404 when none waits. */
export async function takeNextCase(deps: Deps, { body, caller }: Request<typeof contract>): Promise<Decision<Case>> {
  const taker = body.assigned_to ?? nameOf(caller.principal)
  const waiting = await firstWaiting(deps, body.team, (found) => caller.may(resourceOf(found)))
  if (!waiting) throw queueEmpty(body.team)
  const after = changeCase(deps.rules.policy, waiting, { assigned_to: taker, status: 'in_progress' }, deps.now())
  return {
    reply: await viewCase(deps, after),
    writes: caseWrites(deps, waiting, after),
    audit: auditOf(after, { team: body.team }),
  }
}

/** Reads each candidate again from the table, because an index may lag behind it. */
async function firstWaiting(
  { store }: Deps,
  team: string,
  isAllowed: (found: EscalationCase) => boolean,
): Promise<Stored<EscalationCase> | undefined> {
  let cursor: string | undefined
  do {
    const page = { limit: LOOK_AT_ONCE, ...(cursor !== undefined && { cursor }) }
    const slice = await store.query(cases.indexes.queueOfAssignee, queueOf(team), page)
    for (const { escalation_id } of slice.items.filter(isAllowed)) {
      const found = await store.get(cases, escalation_id)
      if (found && found.assigned_to === team && UNTAKEN.includes(found.status)) return found
    }
    cursor = slice.cursor
  } while (cursor !== undefined)
  return undefined
}

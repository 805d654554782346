import type { listQueue as contract } from '@customer-service/contracts/escalation'
import { toTimestamp } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { type Part, pageOverParts } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import type { EscalationCase } from '../domain/escalation-case.ts'
import { QUEUED } from '../domain/life-cycle.ts'
import { caseSummary } from '../domain/views.ts'
import { cases, EVERY_QUEUE, queueOf } from '../tables.ts'
import type { CaseList } from './list-cases.ts'
import { monthCounts, totalOf } from './month-counts.ts'
import { requireAllCases } from './require-all-cases.ts'

/** The open work of everybody, or of one team or person: what is due first comes first. An offset is read over. */
export async function listQueue(deps: Deps, { query, caller }: Request<typeof contract>): Promise<CaseList> {
  requireAllCases(caller)
  const { limit = 50, offset = 0, assigned_to } = query
  const months = await monthCounts(deps, assigned_to)
  const found = await pageOverParts(deps.store, [partOf(assigned_to)], { offset, limit })
  const now = toTimestamp(deps.now())
  return {
    cases: found.map((one) => caseSummary(one, deps.publicUrl(), now)),
    total: QUEUED.reduce((sum, status) => sum + totalOf(months, { status }), 0),
    limit,
    offset,
  }
}

function partOf(assignee: string | undefined): Part<EscalationCase> {
  const { queue, queueOfAssignee } = cases.indexes
  return assignee === undefined
    ? { source: queue, partition: EVERY_QUEUE, count: Number.POSITIVE_INFINITY }
    : { source: queueOfAssignee, partition: queueOf(assignee), count: Number.POSITIVE_INFINITY }
}

import type { CaseSummary, listCases as contract } from '@customer-service/contracts/escalation'
import { toTimestamp } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { type Part, pageOverParts } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type CaseFilter, isMatch } from '../domain/case-counts.ts'
import type { EscalationCase } from '../domain/escalation-case.ts'
import { caseSummary } from '../domain/views.ts'
import { cases } from '../tables.ts'
import { countOf, type MonthCounts, monthCounts, totalOf } from './month-counts.ts'
import { requireAllCases } from './require-all-cases.ts'

export interface CaseList {
  readonly cases: CaseSummary[]
  readonly total: number
  readonly limit: number
  readonly offset: number
}

/**
 * Cases by creation, newest first. The total is a sum of monthly counts, and whole months are skipped by them; only
 * in the months that the page lies in are cases read: those of one assignee, status or priority, whichever are fewest,
 * with the other filters applied to them. So an offset costs what lies before it within its month.
 */
export async function listCases(deps: Deps, { query, caller }: Request<typeof contract>): Promise<CaseList> {
  requireAllCases(caller)
  const { limit = 50, offset = 0, ...filter } = query
  const months = await monthCounts(deps, filter.assigned_to)
  const parts = months.map((month) => partOf(month, filter))
  const found = await pageOverParts(deps.store, parts, { offset, limit, descending: true })
  const now = toTimestamp(deps.now())
  return {
    cases: found.map((one) => caseSummary(one, deps.publicUrl(), now)),
    total: totalOf(months, filter),
    limit,
    offset,
  }
}

const partOf = (month: MonthCounts, filter: CaseFilter): Part<EscalationCase> => ({
  ...narrowest(month, filter),
  count: countOf(month, filter),
  isWanted: (one) => isMatch(one, filter),
})

function narrowest(
  month: MonthCounts,
  { status, priority, assigned_to }: CaseFilter,
): Pick<Part<EscalationCase>, 'source' | 'partition'> {
  const { byMonth, byStatus, byPriority, byAssignee } = cases.indexes
  if (assigned_to !== undefined) return { source: byAssignee, partition: `${assigned_to}#${month.month}` }
  const isStatusFewer = status !== undefined && countOf(month, { status }) <= countOf(month, { priority })
  if (isStatusFewer) return { source: byStatus, partition: `${status}#${month.month}` }
  if (priority !== undefined) return { source: byPriority, partition: `${priority}#${month.month}` }
  return { source: byMonth, partition: month.month }
}

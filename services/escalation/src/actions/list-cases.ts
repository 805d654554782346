import { setImmediate as otherRequests } from 'node:timers/promises'
import type { CaseSummary, listCases as contract } from '@customer-service/contracts/escalation'
import { toTimestamp } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Index } from '@customer-service/core/store'
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

const READ_AT_ONCE = 200

/**
 * Cases by creation, newest first. The total is a sum of monthly counts, and whole months are skipped by them; only
 * in the months that the page lies in are cases read: those of one assignee, status or priority, whichever are fewest,
 * with the other filters applied to them. So an offset costs what lies before it within its month.
 */
export async function listCases(deps: Deps, { query, caller }: Request<typeof contract>): Promise<CaseList> {
  requireAllCases(caller)
  const { limit = 50, offset = 0, ...filter } = query
  const months = await monthCounts(deps, filter.assigned_to)
  const found: EscalationCase[] = []
  let skip = offset
  for (const month of months) {
    if (found.length >= limit) break
    const matching = countOf(month, filter)
    if (skip < matching) found.push(...(await readMonth(deps, month, filter, skip, limit - found.length)))
    skip = Math.max(0, skip - matching)
  }
  const now = toTimestamp(deps.now())
  return {
    cases: found.map((one) => caseSummary(one, deps.publicUrl(), now)),
    total: totalOf(months, filter),
    limit,
    offset,
  }
}

async function readMonth(
  { store }: Deps,
  month: MonthCounts,
  filter: CaseFilter,
  skip: number,
  take: number,
): Promise<readonly EscalationCase[]> {
  const { index, partition } = narrowest(month, filter)
  const matching: EscalationCase[] = []
  let cursor: string | undefined
  do {
    const page = { descending: true, limit: READ_AT_ONCE, ...(cursor !== undefined && { cursor }) }
    const slice = await store.query(index, partition, page)
    matching.push(...slice.items.filter((one) => isMatch(one, filter)))
    cursor = slice.cursor
    await otherRequests()
  } while (cursor !== undefined && matching.length < skip + take)
  return matching.slice(skip, skip + take)
}

function narrowest(
  month: MonthCounts,
  { status, priority, assigned_to }: CaseFilter,
): { readonly index: Index<EscalationCase>; readonly partition: string } {
  const { byMonth, byStatus, byPriority, byAssignee } = cases.indexes
  if (assigned_to !== undefined) return { index: byAssignee, partition: `${assigned_to}#${month.month}` }
  const isStatusFewer = status !== undefined && countOf(month, { status }) <= countOf(month, { priority })
  if (isStatusFewer) return { index: byStatus, partition: `${status}#${month.month}` }
  if (priority !== undefined) return { index: byPriority, partition: `${priority}#${month.month}` }
  return { index: byMonth, partition: month.month }
}

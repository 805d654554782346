import type { listQueue as contract } from '@customer-service/contracts/escalation'
import { toTimestamp } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import type { EscalationCase } from '../domain/escalation-case.ts'
import { QUEUED } from '../domain/life-cycle.ts'
import { caseSummary } from '../domain/views.ts'
import { cases, EVERY_QUEUE, queueOf } from '../tables.ts'
import type { CaseList } from './list-cases.ts'
import { monthCounts, totalOf } from './month-counts.ts'
import { requireAllCases } from './require-all-cases.ts'

const READ_AT_ONCE = 200

/** The open work of everybody, or of one team or person: what is due first comes first. An offset is read over. */
export async function listQueue(deps: Deps, { query, caller }: Request<typeof contract>): Promise<CaseList> {
  requireAllCases(caller)
  const { limit = 50, offset = 0, assigned_to } = query
  const months = await monthCounts(deps, assigned_to)
  const now = toTimestamp(deps.now())
  return {
    cases: (await readQueue(deps, assigned_to, offset + limit))
      .slice(offset)
      .map((one) => caseSummary(one, deps.publicUrl, now)),
    total: QUEUED.reduce((sum, status) => sum + totalOf(months, { status }), 0),
    limit,
    offset,
  }
}

async function readQueue(
  { store }: Deps,
  assignee: string | undefined,
  count: number,
): Promise<readonly EscalationCase[]> {
  const { queue, queueOfAssignee } = cases.indexes
  const [index, partition] = assignee === undefined ? [queue, EVERY_QUEUE] : [queueOfAssignee, queueOf(assignee)]
  const found: EscalationCase[] = []
  let cursor: string | undefined
  do {
    const page = { limit: Math.min(READ_AT_ONCE, count - found.length), ...(cursor !== undefined && { cursor }) }
    const slice = await store.query(index, partition, page)
    found.push(...slice.items)
    cursor = slice.cursor
  } while (cursor !== undefined && found.length < count)
  return found
}

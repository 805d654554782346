import { setImmediate as otherRequests } from 'node:timers/promises'
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
    cases: (await readQueue(deps, assigned_to, offset, limit)).map((one) => caseSummary(one, deps.publicUrl(), now)),
    total: QUEUED.reduce((sum, status) => sum + totalOf(months, { status }), 0),
    limit,
    offset,
  }
}

async function readQueue(
  { store }: Deps,
  assignee: string | undefined,
  skip: number,
  take: number,
): Promise<readonly EscalationCase[]> {
  const { queue, queueOfAssignee } = cases.indexes
  const [index, partition] = assignee === undefined ? [queue, EVERY_QUEUE] : [queueOfAssignee, queueOf(assignee)]
  const found: EscalationCase[] = []
  let toSkip = skip
  let cursor: string | undefined
  do {
    const slice = await store.query(index, partition, {
      limit: READ_AT_ONCE,
      ...(cursor !== undefined && { cursor }),
    })
    found.push(...slice.items.slice(toSkip))
    toSkip = Math.max(0, toSkip - slice.items.length)
    cursor = slice.cursor
    await otherRequests()
  } while (cursor !== undefined && found.length < take)
  return found.slice(0, take)
}

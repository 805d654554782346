import { setImmediate as otherRequests } from 'node:timers/promises'
import { prefixed } from '@customer-service/contracts'
import type { AuditLogs, queryAuditLogs as contract } from '@customer-service/contracts/audit'
import type { Request } from '@customer-service/core/http'
import type { Store } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { pageThatFits } from '../domain/audit-page.ts'
import { isIntact } from '../domain/record-hash.ts'
import { timeRange } from '../domain/time-range.ts'
import type { TrailRecord } from '../domain/trail.ts'
import { recordDamaged, tooManyToCount } from '../errors.ts'
import { type Log, openLogs, type TrailFilter } from './open-logs.ts'
import { newestFirst, type Span, spanOf } from './read-log.ts'
import { requireTrail } from './require-trail.ts'

/** Most records that a combination of filters may read through. */
const MAX_SCANNED = 50_000

interface Found {
  readonly records: readonly TrailRecord[]
  readonly total: number
}

/**
 * The trail, newest first (AUD-11). Without a filter, or with one, the total and any offset cost two searches of about
 * log2(records) reads each. Filters together read through the smallest of their logs within the time asked for, at most
 * 50,000 records; beyond that the query is refused, because a guessed total would be none. A record that isn't what was
 * written is never shown.
 */
export async function queryAuditLogs(deps: Deps, { query, caller }: Request<typeof contract>): Promise<AuditLogs> {
  requireTrail(caller, query.user_id)
  const { limit = 100, offset = 0, user_id, conversation_id, action_type } = query
  const range = timeRange(query.start_time, query.end_time)
  const filter: TrailFilter = {
    user_id,
    conversation_id: conversation_id && prefixed('conv', conversation_id),
    action: action_type,
  }
  const logs = await openLogs(deps, filter)
  const spans = await Promise.all(logs.map(async (log) => ({ log, span: await spanOf(deps.store, log, range) })))
  const [smallest, ...others] = spans.sort((one, other) => sizeOf(one.span) - sizeOf(other.span))
  if (!smallest) return { logs: [], total: 0, limit, offset }
  const { log, span } = smallest
  const { records, total } =
    others.length === 0
      ? await pageOf(deps.store, log, span, offset, limit)
      : await scan(deps.store, log, span, filter, offset, limit)
  const damaged = records.find((record) => !isIntact(record))
  if (damaged) throw recordDamaged(damaged.ordinal)
  return { ...pageThatFits(records, limit), total, offset }
}

function sizeOf({ low, high }: Span): number {
  return high - low
}

async function pageOf(store: Store, log: Log, span: Span, offset: number, limit: number): Promise<Found> {
  const high = span.high - offset
  const low = Math.max(span.low, high - limit)
  const records: TrailRecord[] = []
  for await (const stretch of newestFirst(store, log, { low, high })) records.push(...stretch)
  return { records, total: sizeOf(span) }
}

async function scan(
  store: Store,
  log: Log,
  span: Span,
  filter: TrailFilter,
  offset: number,
  limit: number,
): Promise<Found> {
  if (sizeOf(span) > MAX_SCANNED) throw tooManyToCount(sizeOf(span), MAX_SCANNED)
  const records: TrailRecord[] = []
  let total = 0
  for await (const stretch of newestFirst(store, log, span)) {
    for (const record of stretch) {
      if (!isMatch(record, filter)) continue
      if (total >= offset && records.length < limit) records.push(record)
      total++
    }
    await otherRequests()
  }
  return { records, total }
}

function isMatch(record: TrailRecord, { user_id, conversation_id, action }: TrailFilter): boolean {
  return (
    (user_id === undefined || record.user_id === user_id) &&
    (conversation_id === undefined || record.conversation_id === conversation_id) &&
    (action === undefined || record.action === action)
  )
}

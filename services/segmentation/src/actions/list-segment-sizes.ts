import type { listSegmentSizes as contract } from '@customer-service/contracts/segmentation'
import { invalid, type OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Store } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { dateText } from '../domain/query/time-range.ts'
import { type DayChanges, segmentSizes } from '../domain/segment-sizes.ts'
import { memberCounts } from '../tables.ts'
import { requireAllCustomers } from './require-all-customers.ts'
import { loadSegment, memberCount } from './segment-view.ts'

const DAYS = 30
const MOST_DAYS = 366

export async function listSegmentSizes(
  { store, settings, now }: Deps,
  { params, query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  requireAllCustomers(caller)
  const { segment_id, created_at } = await loadSegment(store, caller, params.segment_id)
  const { calendar } = settings
  const dayOf = (text?: string): number | undefined => (text === undefined ? undefined : calendar.dayOf(text)?.number)
  const today = calendar.dayAt(now()).number
  const last = Math.min(dayOf(query.to) ?? today, today)
  const from = dayOf(query.from) ?? last - DAYS + 1
  if (from > last) throw invalid('from', 'from must not be after to, nor after today')
  if (last - from >= MOST_DAYS) throw invalid('from', `There may be at most ${MOST_DAYS} days`)
  const first = Math.max(from, calendar.dayAt(new Date(created_at)).number)
  const changes = await changesSince(store, segment_id, dateText(first))
  return { segment_id, sizes: segmentSizes(await memberCount(store, segment_id), changes, { first, last, today }) }
}

async function changesSince(store: Store, segmentId: string, from: string): Promise<ReadonlyMap<string, DayChanges>> {
  const changes = new Map<string, DayChanges>()
  let cursor: string | undefined
  do {
    const page = { from, limit: 1_000, ...(cursor !== undefined && { cursor }) }
    const slice = await store.query(memberCounts, segmentId, page)
    for (const { sort, counts } of slice.items) {
      changes.set(sort, { entered: counts.entered ?? 0, exited: counts.exited ?? 0 })
    }
    cursor = slice.cursor
  } while (cursor !== undefined)
  return changes
}

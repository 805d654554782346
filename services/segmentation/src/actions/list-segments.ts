import type { listSegments as contract } from '@customer-service/contracts/segmentation'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { requireAllCustomers } from './require-all-customers.ts'
import { allSegments, memberCount, segmentView } from './segment-view.ts'

export async function listSegments(
  { store }: Deps,
  { query, headers, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  requireAllCustomers(caller)
  const { limit = 50, offset = 0 } = query
  const all = await allSegments(store)
  const page = all.slice(offset, offset + limit)
  const counts = await Promise.all(page.map(({ segment_id }) => memberCount(store, segment_id)))
  const views = page.map((one, i) => segmentView(store, one, counts[i] ?? 0, headers))
  return { segments: await Promise.all(views), total: all.length, limit, offset }
}

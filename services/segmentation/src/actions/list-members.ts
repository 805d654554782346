import type { listMembers as contract } from '@customer-service/contracts/segmentation'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { memberships } from '../tables.ts'
import { requireAllCustomers } from './require-all-customers.ts'
import { loadSegment, memberCount } from './segment-view.ts'

export async function listMembers(
  { store }: Deps,
  { params, query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  requireAllCustomers(caller)
  const { segment_id } = await loadSegment(store, caller, params.segment_id)
  const { limit = 100, cursor: from } = query
  const page = { limit, ...(from !== undefined && { cursor: from }) }
  const { items, cursor } = await store.query(memberships.indexes.current, segment_id, page)
  return {
    members: items.map(({ customer_id, entered_at }) => ({ customer_id, entered_at })),
    total: await memberCount(store, segment_id),
    ...(cursor !== undefined && { cursor }),
  }
}

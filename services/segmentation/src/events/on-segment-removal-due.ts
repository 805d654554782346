import { segmentRemovalDue } from '@customer-service/contracts/segmentation'
import { on } from '@customer-service/core/events'
import { announce, remove, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { memberships } from '../tables.ts'

const AT_ONCE = 90

/** Removes what a deleted segment has left, a piece at a time. */
export const onSegmentRemovalDue = on(
  segmentRemovalDue,
  async ({ store }: Deps, { data }): Promise<readonly Write[]> => {
    const { segment_id } = data
    const { items, cursor } = await store.query(memberships, segment_id, { limit: AT_ONCE })
    const writes = items.map(({ customer_id, version }) => remove(memberships, [segment_id, customer_id], version))
    return cursor === undefined ? writes : [...writes, announce(segmentRemovalDue, segment_id, { segment_id })]
  },
)

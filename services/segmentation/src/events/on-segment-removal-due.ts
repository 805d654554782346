import { segmentRemovalDue } from '@customer-service/contracts/segmentation'
import { on } from '@customer-service/core/events'
import { announce, remove, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { memberCounts, memberships } from '../tables.ts'

const AT_ONCE = 90

/** Removes what a deleted segment has left, a piece at a time. */
export const onSegmentRemovalDue = on(
  segmentRemovalDue,
  async ({ store }: Deps, { data }): Promise<readonly Write[]> => {
    const { segment_id } = data
    const { items, cursor } = await store.query(memberships, segment_id, { limit: AT_ONCE })
    const writes = items.map(({ customer_id, version }) => remove(memberships, [segment_id, customer_id], version))
    const counts =
      cursor === undefined && items.length === 0
        ? await store.query(memberCounts, segment_id, { limit: AT_ONCE })
        : undefined
    const counted = counts?.items.map(({ sort }) => remove(memberCounts, [segment_id, sort], 'any')) ?? []
    const isDone = counts !== undefined && counts.cursor === undefined
    return [...writes, ...counted, ...(isDone ? [] : [announce(segmentRemovalDue, segment_id, { segment_id })])]
  },
)

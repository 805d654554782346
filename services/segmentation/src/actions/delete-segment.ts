import { type deleteSegment as contract, segmentRemovalDue } from '@customer-service/contracts/segmentation'
import { conflict, type OutputOf } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, remove } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { namedSegments } from '../domain/query/named-segments.ts'
import { memberCounts, SEGMENTS, segments } from '../tables.ts'
import { allSegments, loadSegment } from './segment-view.ts'

/** Its memberships are removed afterwards, in pieces. */
export async function deleteSegment(
  { store }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<OutputOf<typeof contract>>> {
  const { segment_id, version } = await loadSegment(store, caller, params.segment_id)
  const user = (await allSegments(store)).find(({ query }) => namedSegments(query.where).includes(segment_id))
  if (user !== undefined) throw conflict(`Segment ${user.segment_id} names this one`)
  return {
    reply: { segment_id, deleted: true },
    writes: [
      remove(segments, [SEGMENTS, segment_id], version),
      remove(memberCounts, [segment_id, ''], 'any'),
      announce(segmentRemovalDue, segment_id, { segment_id }),
    ],
    audit: { resource_id: segment_id },
  }
}

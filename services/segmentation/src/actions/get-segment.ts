import type { getSegment as contract, Segment } from '@customer-service/contracts/segmentation'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { loadSegment, memberCount, segmentView } from './segment-view.ts'

export async function getSegment(
  { store }: Deps,
  { params, headers, caller }: Request<typeof contract>,
): Promise<Segment> {
  const segment = await loadSegment(store, caller, params.segment_id)
  return segmentView(store, segment, await memberCount(store, segment.segment_id), headers)
}

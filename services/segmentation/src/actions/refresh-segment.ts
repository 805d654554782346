import type { refreshSegment as contract, Segment } from '@customer-service/contracts/segmentation'
import { conflict } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { beginRefresh } from './begin-refresh.ts'
import { loadSegment, memberCount, segmentView } from './segment-view.ts'

export async function refreshSegment(
  deps: Deps,
  { params, headers, caller }: Request<typeof contract>,
): Promise<Decision<Segment>> {
  const stored = await loadSegment(deps.store, caller, params.segment_id)
  if (stored.frozen) throw conflict('A frozen segment keeps its members')
  const members = await memberCount(deps.store, stored.segment_id)
  const { version, ...record } = stored
  const { segment, writes } = beginRefresh(deps, record, version)
  const audit = { resource_id: segment.segment_id }
  return { reply: await segmentView(deps.store, segment, members, headers), status: 202, writes, audit }
}

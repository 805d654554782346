import type { snapshotSegment as contract, Segment } from '@customer-service/contracts/segmentation'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { newSegment } from './create-segment.ts'
import { requireAllCustomers } from './require-all-customers.ts'
import { loadSegment } from './segment-view.ts'

export async function snapshotSegment(
  deps: Deps,
  { params, body, headers, caller }: Request<typeof contract>,
): Promise<Decision<Segment>> {
  requireAllCustomers(caller)
  const { query, prompt, segment_id } = await loadSegment(deps.store, caller, params.segment_id)
  const given = { name: body.name, query, frozen: true, snapshot_of: segment_id }
  return newSegment(deps, { ...given, ...(prompt !== undefined && { prompt }) }, headers)
}

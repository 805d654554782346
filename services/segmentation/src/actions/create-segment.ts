import type { createSegment as contract, Segment } from '@customer-service/contracts/segmentation'
import { conflict, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { languageOf } from '../domain/analysis/language.ts'
import type { SegmentRecord } from '../tables.ts'
import { beginRefresh } from './begin-refresh.ts'
import { givenQuery, refuseUnknownSegments } from './given-query.ts'
import { requireAllCustomers } from './require-all-customers.ts'
import { allSegments, segmentView } from './segment-view.ts'

/** So many that all of them are looked at at once. */
const MOST_SEGMENTS = 500

export async function createSegment(
  deps: Deps,
  { body, headers, caller }: Request<typeof contract>,
): Promise<Decision<Segment>> {
  requireAllCustomers(caller)
  const { name, prompt } = body
  const query = await givenQuery(deps, body, languageOf(headers['accept-language']))
  return newSegment(deps, { name, query, frozen: false, ...(prompt !== undefined && { prompt }) }, headers)
}

/** A segment whose first refresh begins with it. */
export async function newSegment(
  deps: Deps,
  given: Pick<SegmentRecord, 'name' | 'query' | 'prompt' | 'frozen' | 'snapshot_of'>,
  headers: Request<typeof contract>['headers'],
): Promise<Decision<Segment>> {
  const existing = await allSegments(deps.store)
  if (existing.length >= MOST_SEGMENTS) throw conflict(`There are ${MOST_SEGMENTS} segments: delete one first`)
  refuseUnknownSegments(given.query, new Set(existing.map(({ segment_id }) => segment_id)))
  const segment_id = deps.newId('seg')
  const record = { ...given, segment_id, created_at: toTimestamp(deps.now()) }
  const { segment, writes } = beginRefresh(deps, record, 'absent')
  const reply = await segmentView(deps.store, segment, 0, headers)
  return { reply, status: 201, writes, audit: { resource_id: segment_id } }
}

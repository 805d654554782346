import type { updateSegment as contract, Segment, SegmentQuery } from '@customer-service/contracts/segmentation'
import { conflict, invalid } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put, type Store } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { languageOf } from '../domain/analysis/language.ts'
import { meaningsOf } from '../segment-targets.ts'
import { type SegmentRecord, segments } from '../tables.ts'
import { beginRefresh } from './begin-refresh.ts'
import { givenQuery, refuseUnknownSegments } from './given-query.ts'
import { requireAllCustomers } from './require-all-customers.ts'
import { loadSegment, memberCount, segmentView } from './segment-view.ts'

/** Another name, or another meaning: then its members follow, and whoever comes in or leaves is told of as ever. */
export async function updateSegment(
  deps: Deps,
  { params, body, headers, caller }: Request<typeof contract>,
): Promise<Decision<Segment>> {
  requireAllCustomers(caller)
  const { version, ...stored } = await loadSegment(deps.store, caller, params.segment_id)
  const { name = stored.name, ...meaning } = body
  const isRenamed = meaning.prompt === undefined && meaning.query === undefined
  if (isRenamed && body.name === undefined) throw invalid('name', 'Give a name, a prompt or a query')
  const { segment, writes } = isRenamed
    ? renamed({ ...stored, name }, version)
    : beginRefresh(deps, await redefined(deps, { ...stored, name }, meaning, headers), version)
  const members = await memberCount(deps.store, segment.segment_id)
  return {
    reply: await segmentView(deps.store, segment, members, headers),
    writes,
    audit: { resource_id: segment.segment_id },
  }
}

const renamed = (segment: SegmentRecord, version: number) => ({ segment, writes: [put(segments, segment, version)] })

async function redefined(
  deps: Deps,
  { prompt: _before, ...stored }: SegmentRecord,
  meaning: Pick<Request<typeof contract>['body'], 'prompt' | 'query'>,
  headers: Request<typeof contract>['headers'],
): Promise<SegmentRecord> {
  if (stored.frozen) throw conflict('A frozen segment keeps its members')
  const query = await givenQuery(deps, meaning, languageOf(headers['accept-language']))
  await refuseLoop(deps.store, query, stored.segment_id)
  return { ...stored, query, ...(meaning.prompt !== undefined && { prompt: meaning.prompt }) }
}

async function refuseLoop(store: Store, query: SegmentQuery, segmentId: string): Promise<void> {
  const meanings = await meaningsOf(store, query)
  refuseUnknownSegments(query, meanings)
  if (meanings.has(segmentId)) throw invalid('query', 'The query leads back to the segment itself')
}

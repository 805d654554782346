import type { createSegment as contract, Segment, SegmentQuery } from '@customer-service/contracts/segmentation'
import { conflict, invalid, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { type Language, languageOf } from '../domain/analysis/language.ts'
import { canonical } from '../domain/query/canonical.ts'
import { conditionCount } from '../domain/query/condition-count.ts'
import { namedSegments } from '../domain/query/named-segments.ts'
import type { SegmentRecord } from '../tables.ts'
import { beginRefresh } from './begin-refresh.ts'
import { compiled, todayOf } from './compile-query.ts'
import { requireAllCustomers } from './require-all-customers.ts'
import { allSegments, segmentView } from './segment-view.ts'

/** So many that all of them are looked at at once. */
const MOST_SEGMENTS = 500
/** Each may be a pass over all that customers did. */
const MOST_CONDITIONS = 50

export async function createSegment(
  deps: Deps,
  { body, headers, caller }: Request<typeof contract>,
): Promise<Decision<Segment>> {
  requireAllCustomers(caller)
  const { name, prompt } = body
  const query = await queryOf(deps, body, languageOf(headers['accept-language']))
  if (conditionCount(query.where) > MOST_CONDITIONS) {
    throw invalid('query', `The query has more than ${MOST_CONDITIONS} conditions`)
  }
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
  const known = new Set(existing.map(({ segment_id }) => segment_id))
  const unknown = namedSegments(given.query.where).find((id) => !known.has(id))
  if (unknown !== undefined) throw invalid('query', `The query names a segment that does not exist: ${unknown}`)
  const segment_id = deps.newId('seg')
  const record = { ...given, segment_id, created_at: toTimestamp(deps.now()) }
  const { segment, writes } = beginRefresh(deps, record, 'absent')
  return { reply: segmentView(segment, 0, headers), status: 201, writes, audit: { resource_id: segment_id } }
}

async function queryOf(
  deps: Deps,
  { prompt, query }: Request<typeof contract>['body'],
  language: Language,
): Promise<SegmentQuery> {
  if ((prompt === undefined) === (query === undefined)) throw invalid('prompt', 'Give either prompt or query')
  if (query !== undefined) return { ...query, where: canonical(query.where) }
  const { catalogue } = await deps.audience.facts()
  return compiled(prompt, catalogue, { today: todayOf(deps), language })
}

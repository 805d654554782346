import { prefixed } from '@customer-service/contracts'
import type { Segment } from '@customer-service/contracts/segmentation'
import { notFound } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'
import type { Store, Stored } from '@customer-service/core/store'
import { languageOf } from '../domain/analysis/language.ts'
import { sentencesFor } from '../segment-sentences.ts'
import { memberCounts, SEGMENTS, type SegmentRecord, segments } from '../tables.ts'

interface Headers {
  readonly 'accept-language'?: string | undefined
}

/** A segment as callers see it. `members`: how many it has; `headers`: of the request, for the language. */
export async function segmentView(
  store: Store,
  { segment_id, name, query, prompt, frozen, snapshot_of, created_at, run, refreshed_at }: SegmentRecord,
  members: number,
  headers: Headers,
): Promise<Segment> {
  const sentence = await sentencesFor(store, query, languageOf(headers['accept-language']))
  return {
    segment_id,
    name,
    query,
    explanation: sentence(query),
    ...(prompt !== undefined && { prompt }),
    frozen,
    ...(snapshot_of !== undefined && { snapshot_of }),
    created_at,
    status: run === undefined ? 'ready' : 'refreshing',
    member_count: members,
    ...(refreshed_at !== undefined && { refreshed_at }),
  }
}

export async function memberCount(store: Store, segmentId: string): Promise<number> {
  const counter = await store.get(memberCounts, segmentId, '')
  return counter?.counts.members ?? 0
}

/** Throws 404 for one that doesn't exist or that the caller may not see. */
export async function loadSegment(store: Store, caller: Caller, id: string): Promise<Stored<SegmentRecord>> {
  const segment = await store.get(segments, SEGMENTS, prefixed('seg', id))
  if (segment === undefined || !caller.may(`segment/${segment.segment_id}`)) throw notFound('segment', id)
  return segment
}

/** All of them, in the order of their ids, which is that of their creation. */
export async function allSegments(store: Store): Promise<readonly Stored<SegmentRecord>[]> {
  const { items } = await store.query(segments, SEGMENTS, { limit: 1_000 })
  return items
}

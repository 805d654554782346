import type { Store } from '@customer-service/core/store'
import type { Shard } from '../domain/log-shards.ts'
import type { TimeRange } from '../domain/time-range.ts'
import type { TrailRecord } from '../domain/trail.ts'
import { sortOf } from '../tables.ts'
import type { Log } from './open-logs.ts'

const READ_AT_ONCE = 1_000

/** Ordinals of a log from `low` to just before `high`: because they are dense, the difference is a count. */
export interface Span {
  readonly low: number
  readonly high: number
}

/** The records of the log in that time: found by two searches, however many there are. Expired ones are left out. */
export async function spanOf(store: Store, log: Log, { start, end }: TimeRange): Promise<Span> {
  const [low, high] = await Promise.all([firstSince(store, log, start), firstSince(store, log, end)])
  return { low, high: Math.max(low, high) }
}

/** The records with ordinals in the span, newest first, a stretch at a time. */
export async function* newestFirst(
  store: Store,
  log: Log,
  { low, high }: Span,
): AsyncGenerator<readonly TrailRecord[]> {
  for (const shard of log.shards.toReversed()) {
    const [first, end] = [Math.max(low, shard.first), Math.min(high, shard.end)]
    let cursor: string | undefined
    if (first >= end) continue
    do {
      const { items, cursor: next } = await store.query(log.source, shard.partition, {
        from: sortOf(first),
        to: sortOf(end),
        descending: true,
        limit: Math.min(READ_AT_ONCE, end - first),
        ...(cursor !== undefined && { cursor }),
      })
      yield items
      cursor = next
    } while (cursor !== undefined)
  }
}

/** The next records from that ordinal on, oldest first, at most 1,000. */
export async function oldestFirst(
  store: Store,
  { source, shards }: Log,
  from: number,
  limit: number,
): Promise<readonly TrailRecord[]> {
  const found: TrailRecord[] = []
  for (const { partition, end } of shards) {
    if (from >= end) continue
    const { items, cursor } = await store.query(source, partition, {
      from: sortOf(from),
      limit: limit - found.length,
    })
    found.push(...items)
    if (cursor !== undefined || found.length === limit) break
  }
  return found
}

/** Ordinal of the first record at or after that time, or the one that the next record will get. */
async function firstSince(store: Store, log: Log, at: number): Promise<number> {
  const next = log.shards.at(-1)?.end ?? 1
  if (at === Number.POSITIVE_INFINITY) return next
  const shard = log.shards.find(({ endsAt }) => endsAt > at)
  return shard === undefined ? next : firstInShard(store, log, shard, at)
}

async function firstInShard(store: Store, log: Log, shard: Shard, at: number): Promise<number> {
  const seek = async (ordinal: number): Promise<TrailRecord | undefined> => {
    const { items } = await store.query(log.source, shard.partition, { from: sortOf(ordinal), limit: 1 })
    return items[0]
  }
  let low = shard.first
  let high = shard.end
  let probe = low
  while (low < high) {
    const found = await seek(probe)
    if (!found) high = probe
    else if (Date.parse(found.timestamp) < at) low = log.ordinalOf(found) + 1
    else if (probe === shard.first) return log.ordinalOf(found)
    else high = probe
    probe = Math.floor((low + high) / 2)
  }
  return low
}

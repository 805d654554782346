import type { Index, Store, Stored } from '@customer-service/core/store'
import { daysOf, type Period, type PeriodDay, timestampOf } from '../domain/period.ts'
import { SHARDS } from '../domain/shard.ts'

const PAGE = 1_000

/** Everything of a period in an index by day and shard, a day at a time, newest first. */
export async function* newestFirst<Item>(
  store: Store,
  index: Index<Item>,
  period: Period,
): AsyncGenerator<readonly Stored<Item>[]> {
  for (const day of daysOf(period).toReversed()) {
    const found = await readDay(store, index, day)
    if (found.length > 0) yield found
  }
}

/** What lies in the part of a day, newest first. */
export async function readDay<Item>(
  store: Store,
  index: Index<Item>,
  part: PeriodDay,
): Promise<readonly Stored<Item>[]> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => readShard(store, index, `${part.day}#${shard}`, part))
  const placed = (await Promise.all(shards)).flat().map((item) => ({ item, place: index.placeOf(item)?.[1] ?? '' }))
  return placed.sort((a, b) => (a.place < b.place ? 1 : -1)).map(({ item }) => item)
}

async function readShard<Item>(store: Store, index: Index<Item>, partition: string, { from, until }: Period) {
  const range = { from: timestampOf(from), to: timestampOf(until), limit: PAGE }
  const items: Stored<Item>[] = []
  let cursor: string | undefined
  do {
    const slice = await store.query(index, partition, { ...range, ...(cursor !== undefined && { cursor }) })
    items.push(...slice.items)
    cursor = slice.cursor
  } while (cursor !== undefined)
  return items
}

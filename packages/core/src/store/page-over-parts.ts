import { itemsOf } from './items-of.ts'
import type { Page, Store, Stored } from './store.ts'
import type { Index, Table } from './table.ts'

/** A part of a long list, such as the items of a month. */
export interface Part<Item> {
  readonly source: Table<Item> | Index<Item>
  readonly partition: string
  readonly range?: Pick<Page, 'from' | 'to'>
  /** How many of its items are wanted; of the last part it may be `Infinity`. */
  readonly count: number
  /** All of them when absent. */
  readonly isWanted?: (item: Item) => boolean
}

export interface PlaceInList {
  readonly offset: number
  readonly limit: number
  readonly descending?: boolean
}

const READ_AT_ONCE = 200

/**
 * A page of a list that lies in parts. Parts before it are passed over by their counts, unread: a far page costs no more
 * reading than what lies before it within its part.
 */
export async function pageOverParts<Item>(
  store: Store,
  parts: readonly Part<Item>[],
  { offset, limit, descending = false }: PlaceInList,
): Promise<readonly Stored<Item>[]> {
  const page: Stored<Item>[] = []
  let skip = offset
  for (const { source, partition, range, count, isWanted = () => true } of parts) {
    if (skip >= count) {
      skip -= count
      continue
    }
    for await (const item of itemsOf(store, source, partition, { ...range, descending, limit: READ_AT_ONCE })) {
      if (!isWanted(item)) continue
      if (skip > 0) skip--
      else if (page.push(item) === limit) return page
    }
    skip = 0
  }
  return page
}

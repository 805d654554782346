import { setImmediate as otherRequests } from 'node:timers/promises'
import type { Page, Store, Stored } from './store.ts'
import type { Index, Table } from './table.ts'

const PAGE = 1_000

/**
 * Every item of a partition in its order, read page by page; between pages other requests get their turn. Items may be
 * removed while they are read.
 */
export async function* itemsOf<Item>(
  store: Store,
  source: Table<Item> | Index<Item>,
  partition: string,
  page: Pick<Page, 'from' | 'to' | 'descending' | 'limit'> = {},
): AsyncGenerator<Stored<Item>> {
  let cursor: string | undefined
  do {
    const slice = await store.query(source, partition, {
      limit: PAGE,
      ...page,
      ...(cursor !== undefined && { cursor }),
    })
    yield* slice.items
    cursor = slice.cursor
    if (cursor !== undefined) await otherRequests()
  } while (cursor !== undefined)
}

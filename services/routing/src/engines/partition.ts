import type { Page, Store, Stored, Table } from '@customer-service/core/store'

/** Every item of a partition in its order, read page by page. */
export async function* itemsOf<Item>(
  store: Store,
  table: Table<Item>,
  partition: string,
  page: Pick<Page, 'from' | 'descending' | 'limit'> = {},
): AsyncGenerator<Stored<Item>> {
  let cursor: string | undefined
  do {
    const slice = await store.query(table, partition, { ...page, ...(cursor !== undefined && { cursor }) })
    yield* slice.items
    cursor = slice.cursor
  } while (cursor !== undefined)
}

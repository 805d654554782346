import type { Index, Key, Table } from './table.ts'
import type { Write } from './write.ts'

/** An item as read: with the version that a change must expect. */
export type Stored<Item> = Item & { readonly version: number }

/** A part of one partition. Sort keys compare by Unicode code point of their UTF-8 bytes. */
export interface Page {
  /** First sort key, inclusive. */
  readonly from?: string
  /** Last sort key, exclusive. */
  readonly to?: string
  readonly descending?: boolean
  /** 1 to 1,000; 100 when absent. */
  readonly limit?: number
  /** What the slice before gave. Opaque. */
  readonly cursor?: string
}

export interface Slice<Item> {
  readonly items: readonly Stored<Item>[]
  /** Present when more may follow. */
  readonly cursor?: string
}

/** Most writes that one commit may hold, in every adapter (DynamoDB's limit). */
export const MAX_WRITES = 100

/** Largest item or event, in bytes of its JSON (DynamoDB's limit is 400 KB with names and keys). */
export const MAX_ITEM_BYTES = 384 * 1024

/**
 * Where services keep state. Three verbs, so that an adapter stays small and a fake is never needed.
 * Expired items are never returned. Reads of a table are consistent with every commit that was acknowledged before;
 * reads of an index may lag a moment on DynamoDB.
 */
export interface Store {
  /** What it gives may be shared with other readers, and frozen. */
  get<Item>(table: Table<Item>, ...key: Key): Promise<Stored<Item> | undefined>
  /** One partition of a table or an index, in sort order. A cursor or limit that isn't one is a 400 naming its field. */
  query<Item>(source: Table<Item> | Index<Item>, partition: string, page?: Page): Promise<Slice<Item>>
  /**
   * All or nothing; when it returns, the writes survive a crash and a power cut, and the events will reach every consumer.
   * Throws `VersionConflict` naming the table when an expectation doesn't hold, `AlreadyHandled` for a repeated event,
   * `Unavailable` when the store can't take writes now. A commit that no store could take (101 writes, an item twice,
   * a foreign table, a counter put) is a bug and throws a plain Error.
   */
  commit(writes: readonly Write[]): Promise<void>
}

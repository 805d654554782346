/** Where one item lies: its partition, and its place in the partition's order. */
export type Key = readonly [partition: string, sort?: string]

/** A second order of a table's items. Its sort key must end with something unique, so that paging loses nothing. */
export interface Index<Item> {
  readonly table: Table<Item>
  readonly name: string
  readonly placeOf: (item: Item) => readonly [partition: string, sort: string] | undefined
}

export interface Table<Item, IndexName extends string = string> {
  /** `<service>_<plural noun>`, unique in the platform. */
  readonly name: string
  readonly keyOf: (item: Item) => Key
  readonly indexes: Readonly<Record<IndexName, Index<Item>>>
  /** Unix seconds from which on the item no longer exists for readers; undefined: it stays. */
  readonly expiresAt?: (item: Item) => number | undefined
  /** Present on tables of counters, which change by `add` alone. */
  readonly counters?: true
}

/** A table where the type of its items doesn't matter, as in a list of tables. */
// biome-ignore lint/suspicious/noExplicitAny: tables of different items stand in one list
export type AnyTable = Table<any>

export interface TableSpec<Item, IndexName extends string> {
  readonly name: string
  readonly key: (item: Item) => Key
  /** An item for which the function gives undefined is not in that index. */
  readonly indexes?: Readonly<Record<IndexName, Index<Item>['placeOf']>>
  readonly expiresAt?: (item: Item) => number | undefined
}

/** A table as data: SQLite's schema, DynamoDB's tables and the CDK stack are derived from it. */
export function defineTable<Item, IndexName extends string = never>(
  spec: TableSpec<Item, IndexName>,
): Table<Item, IndexName> {
  const indexes = {} as Record<IndexName, Index<Item>>
  const table: Table<Item, IndexName> = {
    name: spec.name,
    keyOf: spec.key,
    indexes,
    ...(spec.expiresAt && { expiresAt: spec.expiresAt }),
  }
  for (const [name, placeOf] of Object.entries(spec.indexes ?? {}) as [IndexName, Index<Item>['placeOf']][]) {
    indexes[name] = { table, name, placeOf }
  }
  return table
}

/** Atomic counters under one key, changed by `add` only. */
export interface Counter {
  readonly partition: string
  readonly sort: string
  readonly counts: Readonly<Record<string, number>>
  /** Unix seconds from which on it no longer exists for readers: what the last `add` said. */
  readonly expires_at?: number
}

/** A table of atomic counters: read like any table, changed by `add` alone; a whole counter may be removed. */
export function defineCounters(name: string): Table<Counter> {
  const table = defineTable<Counter>({
    name,
    key: ({ partition, sort }) => [partition, sort],
    expiresAt: ({ expires_at }) => expires_at,
  })
  return { ...table, counters: true }
}

import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { invalid } from '../../errors.ts'
import type { FullKey } from '../check-writes.ts'
import type { Page, Slice, Stored } from '../store.ts'
import type { Index, Key, Table } from '../table.ts'
import { decodeCursor, encodeCursor, type Position } from './cursor.ts'
import type { ItemCache, Known } from './item-cache.ts'
import { quoted } from './table-shape.ts'

const DEFAULT_LIMIT = 100
const MOST_ITEMS = 1_000
const ALIVE = '(expires_at IS NULL OR expires_at > ?)'

/** Reads items on a connection of its own, which the writer doesn't disturb. Statements are prepared once. */
export class Reader {
  readonly #database: DatabaseSync
  readonly #items: ItemCache
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync, items: ItemCache) {
    this.#database = database
    this.#items = items
  }

  /** @param seconds Unix seconds: what expired by then is not seen */
  get<Item>(table: Table<Item>, [partition, sort = '']: Key, seconds: number): Stored<Item> | undefined {
    const key = [partition, sort] as const
    const { item, expiresAt } = this.#items.get(table.name, key) ?? this.#read(table.name, key)
    return expiresAt === null || expiresAt > seconds ? (item as Stored<Item> | undefined) : undefined
  }

  /** @param seconds Unix seconds: what expired by then is not seen */
  query<Item>(source: Table<Item> | Index<Item>, partition: string, page: Page, seconds: number): Slice<Item> {
    const limit = checkLimit(page.limit ?? DEFAULT_LIMIT)
    const after = page.cursor === undefined ? undefined : decodeCursor(page.cursor)
    const [table, prefix] = 'table' in source ? [source.table.name, `${source.name}_`] : [source.name, '']
    const sort = quoted(`${prefix}sk`)
    const bounds = [
      { condition: `${quoted(`${prefix}pk`)} = ?`, values: [partition] },
      ...(page.descending ? descendingFrom(sort, page, after) : ascendingFrom(sort, page, after)),
      { condition: ALIVE, values: [seconds] },
    ]
    const direction = page.descending ? 'DESC' : 'ASC'
    const statement = this.#prepared(`SELECT ${sort}, id, version, body FROM ${quoted(table)}
      WHERE ${bounds.map(({ condition }) => condition).join(' AND ')} ORDER BY ${sort} ${direction}, id ${direction} LIMIT ?`)
    const values = bounds.flatMap((bound): SQLInputValue[] => bound.values)
    const rows = statement.all(...values, limit + 1) as unknown as readonly Row[]
    const items = rows.slice(0, limit).map(([, , version, body]) => stored<Item>(body, version))
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return { items, ...(last && { cursor: encodeCursor({ sort: last[0], row: last[1] }) }) }
  }

  #read(table: string, key: FullKey): Known {
    const statement = this.#prepared(`SELECT body, version, expires_at FROM ${quoted(table)} WHERE pk = ? AND sk = ?`)
    const row = statement.get(...key) as unknown as readonly [string, number, number | null] | undefined
    return row ? this.#items.found(table, key, ...row) : this.#items.found(table, key, undefined, 0, null)
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    statement.setReturnArrays(true)
    this.#statements.set(sql, statement)
    return statement
  }
}

interface Bound {
  readonly condition: string
  readonly values: SQLInputValue[]
}

// SQLite enters the index at the plain bound on the sort key, so the cursor takes the place of the page's own bound,
// unless that is narrower. Otherwise each page would step over all those before it.

function ascendingFrom(sort: string, { from, to }: Page, after: Position | undefined): readonly Bound[] {
  const bounds: Bound[] = []
  const start = after && (from === undefined || isBefore(from, after.sort)) ? after.sort : from
  if (start !== undefined) bounds.push({ condition: `${sort} >= ?`, values: [start] })
  if (after) bounds.push({ condition: `(${sort}, id) > (?, ?)`, values: [after.sort, after.row] })
  if (to !== undefined) bounds.push({ condition: `${sort} < ?`, values: [to] })
  return bounds
}

function descendingFrom(sort: string, { from, to }: Page, after: Position | undefined): readonly Bound[] {
  const bounds: Bound[] = []
  if (after && (to === undefined || isBefore(after.sort, to))) {
    bounds.push({ condition: `${sort} <= ?`, values: [after.sort] })
  } else if (to !== undefined) bounds.push({ condition: `${sort} < ?`, values: [to] })
  if (after) bounds.push({ condition: `(${sort}, id) < (?, ?)`, values: [after.sort, after.row] })
  if (from !== undefined) bounds.push({ condition: `${sort} >= ?`, values: [from] })
  return bounds
}

/** In the order of UTF-8 bytes, which isn't that of JavaScript's strings. */
function isBefore(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0
}

type Row = readonly [sort: string, row: number, version: number, body: string]

function stored<Item>(body: string, version: number): Stored<Item> {
  return Object.assign(JSON.parse(body), { version })
}

function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_ITEMS) return limit
  throw invalid('limit', `must be a whole number from 1 to ${MOST_ITEMS}`)
}

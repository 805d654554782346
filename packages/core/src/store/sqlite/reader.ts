import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { invalid } from '../../errors.ts'
import type { FullKey } from '../check-writes.ts'
import type { Page, Slice, Stored } from '../store.ts'
import type { Index, Key, Table } from '../table.ts'
import { byBytes } from './byte-order.ts'
import { decodeCursor, encodeCursor, type Position } from './cursor.ts'
import type { ItemCache, Known } from './item-cache.ts'
import { type KnownPage, ONLY_ROW, type PageCache, type PageRow } from './page-cache.ts'
import { storedItem } from './stored-item.ts'
import { quoted } from './table-shape.ts'

const DEFAULT_LIMIT = 100
const MOST_ITEMS = 1_000
const ALIVE = '(expires_at IS NULL OR expires_at > ?)'

/** Reads items on a connection of its own, which the writer doesn't disturb. Statements are prepared once. */
export class Reader {
  readonly #database: DatabaseSync
  readonly #items: ItemCache
  readonly #pages: PageCache
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync, items: ItemCache, pages: PageCache) {
    this.#database = database
    this.#items = items
    this.#pages = pages
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
    if ('table' in source || page.cursor !== undefined)
      return sliceOf(this.#page(source, partition, page, limit, seconds))
    const { cursor: _, ...bounds } = page
    const asked = { ...bounds, limit }
    const known = this.#pages.get(source.name, partition, asked, seconds)
    if (known) return sliceOf(known)
    const found = this.#page(source, partition, page, limit, seconds)
    this.#pages.found(source.name, partition, asked, found)
    return sliceOf(found)
  }

  #page<Item>(
    source: Table<Item> | Index<Item>,
    partition: string,
    page: Page,
    limit: number,
    seconds: number,
  ): KnownPage {
    const after = page.cursor === undefined ? undefined : decodeCursor(page.cursor)
    const isIndex = 'table' in source
    const [table, prefix] = isIndex ? [source.table.name, `${source.name}_`] : [source.name, '']
    const sort = quoted(`${prefix}sk`)
    const bounds = [
      { condition: `${quoted(`${prefix}pk`)} = ?`, values: [partition] },
      ...(page.descending ? descendingFrom(sort, page, after) : ascendingFrom(sort, page, after)),
      ...(after ? [beyond(sort, page, after, isIndex)] : []),
      { condition: ALIVE, values: [seconds] },
    ]
    const direction = page.descending ? 'DESC' : 'ASC'
    const row = isIndex ? 'id' : String(ONLY_ROW)
    const statement = this.#prepared(`SELECT ${sort}, ${row}, version, expires_at, body FROM ${quoted(table)}
      WHERE ${bounds.map(({ condition }) => condition).join(' AND ')} ORDER BY ${sort} ${direction}, id ${direction} LIMIT ?`)
    const values = bounds.flatMap((bound): SQLInputValue[] => bound.values)
    const rows = statement.all(...values, limit + 1) as unknown as readonly Row[]
    return { rows: rows.slice(0, limit).map(pageRow), hasMore: rows.length > limit }
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
  const start = after && (from === undefined || byBytes(from, after.sort) < 0) ? after.sort : from
  if (start !== undefined) bounds.push({ condition: `${sort} >= ?`, values: [start] })
  if (to !== undefined) bounds.push({ condition: `${sort} < ?`, values: [to] })
  return bounds
}

function descendingFrom(sort: string, { from, to }: Page, after: Position | undefined): readonly Bound[] {
  const bounds: Bound[] = []
  if (after && (to === undefined || byBytes(after.sort, to) < 0)) {
    bounds.push({ condition: `${sort} <= ?`, values: [after.sort] })
  } else if (to !== undefined) bounds.push({ condition: `${sort} < ?`, values: [to] })
  if (from !== undefined) bounds.push({ condition: `${sort} >= ?`, values: [from] })
  return bounds
}

/** Places in an index may be the same, those in a table never are. */
function beyond(sort: string, { descending }: Page, after: Position, isIndex: boolean): Bound {
  const sign = descending ? '<' : '>'
  if (!isIndex) return { condition: `${sort} ${sign} ?`, values: [after.sort] }
  return { condition: `(${sort}, id) ${sign} (?, ?)`, values: [after.sort, after.row] }
}

type Row = readonly [sort: string, row: number, version: number, expiresAt: number | null, body: string]

function pageRow([sort, row, version, expiresAt, body]: Row): PageRow {
  return { sort, row, item: storedItem(body, version), expiresAt, characters: body.length }
}

function sliceOf<Item>({ rows, hasMore }: KnownPage): Slice<Item> {
  const items = rows.map(({ item }) => item as Stored<Item>)
  const last = hasMore ? rows.at(-1) : undefined
  return { items, ...(last && { cursor: encodeCursor(last) }) }
}

function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_ITEMS) return limit
  throw invalid('limit', `must be a whole number from 1 to ${MOST_ITEMS}`)
}

import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { invalid } from '../../errors.ts'
import type { Page, Slice, Stored } from '../store.ts'
import type { Index, Key, Table } from '../table.ts'
import { decodeCursor, encodeCursor, type Position } from './cursor.ts'
import { quoted } from './table-shape.ts'

const DEFAULT_LIMIT = 100
const MOST_ITEMS = 1_000
const ALIVE = '(expires_at IS NULL OR expires_at > ?)'

/** Reads items on a connection of its own, which the writer doesn't disturb. Statements are prepared once. */
export class Reader {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** @param seconds Unix seconds: what expired by then is not seen */
  get<Item>(table: Table<Item>, [partition, sort = '']: Key, seconds: number): Stored<Item> | undefined {
    const statement = this.#prepared(
      `get ${table.name}`,
      () => `SELECT version, body FROM ${quoted(table.name)} WHERE pk = ? AND sk = ? AND ${ALIVE}`,
    )
    const row = statement.get(partition, sort, seconds) as unknown as readonly [number, string] | undefined
    return row && stored<Item>(row[1], row[0])
  }

  /** @param seconds Unix seconds: what expired by then is not seen */
  query<Item>(source: Table<Item> | Index<Item>, partition: string, page: Page, seconds: number): Slice<Item> {
    const limit = checkLimit(page.limit ?? DEFAULT_LIMIT)
    const after = page.cursor === undefined ? undefined : decodeCursor(page.cursor)
    const values: SQLInputValue[] = [partition]
    if (page.from !== undefined) values.push(page.from)
    if (page.to !== undefined) values.push(page.to)
    if (after) values.push(after.sort, after.row)
    const rows = this.#query(source, page, after).all(...values, seconds, limit + 1) as unknown as readonly Row[]
    const items = rows.slice(0, limit).map(([, , version, body]) => stored<Item>(body, version))
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return { items, ...(last && { cursor: encodeCursor({ sort: last[0], row: last[1] }) }) }
  }

  #query<Item>(source: Table<Item> | Index<Item>, page: Page, after: Position | undefined): StatementSync {
    const [table, prefix] = 'table' in source ? [source.table.name, `${source.name}_`] : [source.name, '']
    const shape = `${page.from !== undefined} ${page.to !== undefined} ${page.descending === true} ${after !== undefined}`
    return this.#prepared(`query ${table} ${prefix} ${shape}`, () => {
      const sort = quoted(`${prefix}sk`)
      const conditions = [`${quoted(`${prefix}pk`)} = ?`]
      if (page.from !== undefined) conditions.push(`${sort} >= ?`)
      if (page.to !== undefined) conditions.push(`${sort} < ?`)
      if (after) conditions.push(`(${sort}, id) ${page.descending ? '<' : '>'} (?, ?)`)
      const direction = page.descending ? 'DESC' : 'ASC'
      return `SELECT ${sort}, id, version, body FROM ${quoted(table)} WHERE ${conditions.join(' AND ')} AND ${ALIVE}
        ORDER BY ${sort} ${direction}, id ${direction} LIMIT ?`
    })
  }

  #prepared(name: string, sql: () => string): StatementSync {
    const known = this.#statements.get(name)
    if (known) return known
    const statement = this.#database.prepare(sql())
    statement.setReturnArrays(true)
    this.#statements.set(name, statement)
    return statement
  }
}

type Row = readonly [sort: string, row: number, version: number, body: string]

function stored<Item>(body: string, version: number): Stored<Item> {
  return Object.assign(JSON.parse(body), { version })
}

function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_ITEMS) return limit
  throw invalid('limit', `must be a whole number from 1 to ${MOST_ITEMS}`)
}

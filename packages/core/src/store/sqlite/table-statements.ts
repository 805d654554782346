import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { placeColumns, quoted, type TableShape } from './table-shape.ts'

/** The statements that write one table, prepared once. Times are Unix seconds. */
export interface TableStatements {
  /** How many values a place in each index takes. */
  readonly placeValues: number
  /** partition, sort, body, expiresAt, places. */
  readonly putAny: StatementSync
  /** now, then as `putAny`. */
  readonly putAbsent: StatementSync
  /** version, now, then as `putAny`. */
  readonly putVersion: StatementSync
  /** As `putVersion`, for an item that stays in its places and keeps its expiry; absent where nothing can move. */
  readonly putInPlace: StatementSync | undefined
  /** partition, sort. */
  readonly deleteAny: StatementSync
  /** partition, sort, version, now. */
  readonly deleteVersion: StatementSync
  /** partition, sort. */
  readonly body: StatementSync
  /** now, most rows. */
  readonly sweep: StatementSync | undefined
}

export function tableStatements(database: DatabaseSync, shape: TableShape): TableStatements {
  const table = quoted(shape.name)
  const places = placeColumns(shape).map(quoted)
  const columns = ['body', 'expires_at', ...places]
  const insert = `INSERT INTO ${table} (version, pk, sk, ${columns.join(', ')})`
  const excluded = columns.map((column) => `${column} = excluded.${column}`).join(', ')
  const first = (count: number, from: number) => Array.from({ length: count }, (_, i) => `?${from + i}`).join(', ')
  const values = columns.length + 2
  const assigned = columns.map((column, i) => `${column} = ?${i + 5}`).join(', ')
  const unmoved = columns
    .slice(1)
    .map((column, i) => `${column} IS ?${i + 6}`)
    .join(' AND ')
  const ofVersion = 'WHERE pk = ?3 AND sk = ?4 AND version = ?1 AND (expires_at IS NULL OR expires_at > ?2)'
  const prepare = (sql: string) => database.prepare(sql)
  return {
    placeValues: places.length,
    putAny: prepare(`${insert} VALUES (1, ${first(values, 1)})
      ON CONFLICT (pk, sk) DO UPDATE SET version = version + 1, ${excluded}`),
    putAbsent: prepare(`${insert} VALUES (1, ${first(values, 2)})
      ON CONFLICT (pk, sk) DO UPDATE SET version = 1, ${excluded} WHERE expires_at <= ?1`),
    putVersion: prepare(`UPDATE ${table} SET version = version + 1, ${assigned} ${ofVersion}`),
    putInPlace:
      shape.expires || places.length > 0
        ? prepare(`UPDATE ${table} SET version = version + 1, body = ?5 ${ofVersion} AND ${unmoved}`)
        : undefined,
    deleteAny: prepare(`DELETE FROM ${table} WHERE pk = ? AND sk = ?`),
    deleteVersion: prepare(`DELETE FROM ${table} WHERE pk = ? AND sk = ? AND version = ?
      AND (expires_at IS NULL OR expires_at > ?)`),
    body: prepare(`SELECT body FROM ${table} WHERE pk = ? AND sk = ?`),
    sweep: shape.expires
      ? prepare(`DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE expires_at <= ? LIMIT ?)`)
      : undefined,
  }
}

import type { DatabaseSync } from 'node:sqlite'
import type { TableShape } from './table-shape.ts'
import { tableStatements } from './table-statements.ts'

/** Rows of a kind that one sweep removes at most, so that no commit waits long behind it. */
export const MOST_ROWS = 200
const RETENTION_MS = 7 * 24 * 60 * 60 * 1_000

/** Removes what nobody can see any more. Runs in the writer thread, inside a transaction. */
export function sweeper(database: DatabaseSync, shapes: readonly TableShape[]): (now: number) => number {
  const expired = shapes.flatMap((shape) => tableStatements(database, shape).sweep ?? [])
  const events = database.prepare(`DELETE FROM events WHERE seq IN (
    SELECT seq FROM (
      SELECT seq, at FROM events WHERE seq <= coalesce((SELECT min(seq) FROM cursors), seq) ORDER BY seq LIMIT ?)
    WHERE at < ?)`)
  const marks = database.prepare(`DELETE FROM inbox WHERE (consumer, event) IN (
    SELECT consumer, event FROM inbox WHERE typeof(event) = 'text' AND at < ? LIMIT ?)`)
  return (now) => {
    let removed = 0
    for (const statement of expired) removed += Number(statement.run(now / 1_000, MOST_ROWS).changes)
    removed += Number(events.run(MOST_ROWS, now - RETENTION_MS).changes)
    return removed + Number(marks.run(now - RETENTION_MS, MOST_ROWS).changes)
  }
}

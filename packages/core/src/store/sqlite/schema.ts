import type { DatabaseSync } from 'node:sqlite'
import type { AnyTable } from '../table.ts'
import { placeColumns, quoted, shapeOf } from './table-shape.ts'

const SCHEMA_VERSION = 1
const NAME = /^[a-z][a-z0-9_]*$/i
const OWN_TABLES = ['events', 'cursors', 'inbox', 'dead_letters', 'probe']

/** `inbox.event` is the event's place in the log, or its id where only that is known. */
const OWN_SCHEMA = `
  CREATE TABLE IF NOT EXISTS events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, type TEXT NOT NULL, key TEXT NOT NULL,
    at INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS cursors (consumer TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS inbox (
    consumer TEXT NOT NULL, event ANY NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (consumer, event)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS dead_letters (
    consumer TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, key TEXT NOT NULL,
    at INTEGER NOT NULL, data TEXT NOT NULL, attempts INTEGER NOT NULL, cause TEXT NOT NULL, died_at INTEGER NOT NULL,
    PRIMARY KEY (consumer, seq)) STRICT;
  CREATE INDEX IF NOT EXISTS dead_letters_key ON dead_letters (consumer, key, seq);
  CREATE TABLE IF NOT EXISTS probe (filling BLOB) STRICT;`

/**
 * Brings the file to what the tables say: creates what is missing, fills new indexes from the items, drops indexes that
 * are no longer defined. Refuses a file that a newer version has written.
 */
export function prepareSchema(database: DatabaseSync, tables: readonly AnyTable[]): void {
  checkNames(tables)
  checkFormat(database)
  database.exec('BEGIN IMMEDIATE')
  try {
    database.exec(OWN_SCHEMA)
    for (const table of tables) prepareTable(database, table)
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`)
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function checkNames(tables: readonly AnyTable[]): void {
  const seen = new Set(OWN_TABLES)
  for (const { name, indexes } of tables) {
    const names = [name, ...Object.keys(indexes)]
    if (!names.every((each) => NAME.test(each))) throw new Error(`Table ${name} or an index of it has a bad name`)
    if (seen.has(name.toLowerCase())) throw new Error(`Two tables are called ${name}`)
    seen.add(name.toLowerCase())
  }
}

/** Refuses a file that a newer version has written. */
export function checkFormat(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version)
  if (version > SCHEMA_VERSION) {
    throw new Error(`The database has format ${version}, this program knows ${SCHEMA_VERSION}: use the newer program`)
  }
}

function prepareTable(database: DatabaseSync, table: AnyTable): void {
  const shape = shapeOf(table)
  database.exec(`CREATE TABLE IF NOT EXISTS ${quoted(shape.name)} (
    id INTEGER PRIMARY KEY, pk TEXT NOT NULL, sk TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
    expires_at INTEGER, UNIQUE (pk, sk)) STRICT`)
  dropOldIndexes(database, table)
  const present = columnsOf(database, shape.name)
  const missing = shape.indexes.filter((index) => !present.includes(`${index}_pk`))
  for (const index of missing) {
    for (const column of [`${index}_pk`, `${index}_sk`]) {
      database.exec(`ALTER TABLE ${quoted(shape.name)} ADD COLUMN ${quoted(column)} TEXT`)
    }
  }
  if (missing.length > 0) fillIndexes(database, table)
  for (const index of shape.indexes) {
    database.exec(`CREATE INDEX IF NOT EXISTS ${quoted(`${shape.name}.${index}`)} ON ${quoted(shape.name)}
      (${quoted(`${index}_pk`)}, ${quoted(`${index}_sk`)}) WHERE ${quoted(`${index}_pk`)} IS NOT NULL`)
  }
  if (shape.expires) {
    database.exec(`CREATE INDEX IF NOT EXISTS ${quoted(`${shape.name}.expires_at`)} ON ${quoted(shape.name)}
      (expires_at) WHERE expires_at IS NOT NULL`)
  }
}

function dropOldIndexes(database: DatabaseSync, table: AnyTable): void {
  const wanted = Object.keys(table.indexes)
  const places = columnsOf(database, table.name).filter((column) => column.endsWith('_pk'))
  for (const index of places.map((column) => column.slice(0, -3)).filter((name) => !wanted.includes(name))) {
    database.exec(`DROP INDEX IF EXISTS ${quoted(`${table.name}.${index}`)}`)
    for (const column of [`${index}_pk`, `${index}_sk`]) {
      database.exec(`ALTER TABLE ${quoted(table.name)} DROP COLUMN ${quoted(column)}`)
    }
  }
}

function fillIndexes(database: DatabaseSync, table: AnyTable): void {
  const columns = placeColumns(shapeOf(table))
  const update = database.prepare(
    `UPDATE ${quoted(table.name)} SET ${columns.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE id = ?`,
  )
  const indexes = Object.values(table.indexes)
  for (const { id, body } of database.prepare(`SELECT id, body FROM ${quoted(table.name)}`).all()) {
    const item: unknown = JSON.parse(String(body))
    const places = indexes.flatMap(({ placeOf }) => placeOf(item) ?? [null, null])
    update.run(...places, Number(id))
  }
}

function columnsOf(database: DatabaseSync, table: string): readonly string[] {
  return database
    .prepare(`PRAGMA table_info(${quoted(table)})`)
    .all()
    .map(({ name }) => String(name))
}

import type { DatabaseSync } from 'node:sqlite'

/** Before it, a WAL database with a writer and a reader can be corrupted (the WAL-reset bug of 3.7.0 to 3.51.2). */
const OLDEST_SQLITE = [3, 51, 3]

const DURABLE = `
  PRAGMA page_size = 4096;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA foreign_keys = ON;`

const SAFE = `
  PRAGMA busy_timeout = 5000;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA cache_size = -65536;`

/** Refuses a SQLite that is known to lose data. */
export function checkSqliteVersion(version: string | undefined): void {
  const parts = (version ?? '0').split('.').map(Number)
  const difference = OLDEST_SQLITE.map((oldest, i) => (parts[i] ?? 0) - oldest).find((step) => step !== 0) ?? 0
  if (difference < 0) {
    throw new Error(`SQLite ${version} may corrupt the database: Node must bring ${OLDEST_SQLITE.join('.')} or newer`)
  }
}

/** Makes a connection durable: a commit returns after its fsync. */
export function configureWriter(database: DatabaseSync): void {
  database.exec(SAFE + DURABLE)
  checkDurable(database)
}

export function configureReader(database: DatabaseSync): void {
  database.exec(`${SAFE} PRAGMA query_only = ON;`)
}

/** For a connection that was opened to read only, and to write copies: `query_only` would refuse those. */
export function configureCopier(database: DatabaseSync): void {
  database.exec(SAFE)
}

/** Reads the settings back, since SQLite ignores what it can't do. */
export function checkDurable(database: DatabaseSync): void {
  const read = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]
  const synchronous = read('synchronous')
  if (synchronous !== 2 && synchronous !== 3) {
    throw new Error(`synchronous is ${synchronous}, so an acknowledged write could be lost: it must be 2 (FULL) or 3`)
  }
  const journal = read('journal_mode')
  if (journal !== 'wal') throw new Error(`journal_mode is ${journal}: the folder's file system can't share a WAL`)
}

import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { DATABASE_FILE } from './database-file.ts'
import { checkFormat } from './schema.ts'
import { configureCopier } from './settings.ts'
import { sqliteCode } from './sqlite-code.ts'

/**
 * Writes the database of a folder into a new file, for its owner alone, as it was at one moment, while the process that owns
 * the folder goes on. What had been deleted isn't in it, not even in free pages. Returns when the copy is on disk; the thread
 * waits for that. Throws when the file exists.
 */
export function copyDatabase(folder: string, to: string): void {
  const path = join(folder, DATABASE_FILE)
  closeSync(openSync(to, 'wx', 0o600))
  told(`${path} can't be copied to ${to}`, () => {
    using database = new DatabaseSync(path, { readOnly: true })
    configureCopier(database)
    database.prepare('VACUUM INTO ?').run(uriOf(to, 'nolock').href)
  })
  flush(to)
}

/** Reads all of a copy that nobody writes to. Throws an Error that says what is wrong: it is damaged, or of a newer format. */
export function checkCopy(path: string): void {
  told(`${path} can't be read`, () => {
    using database = new DatabaseSync(uriOf(path, 'immutable'), { readOnly: true })
    configureCopier(database)
    checkFormat(database)
    const finding = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check
    if (finding !== 'ok') throw new Error(`${path} is damaged: ${finding}`)
  })
}

/** Copies often lie on network file systems, whose locks can't be trusted, or where nothing may be written: neither takes any. */
function uriOf(path: string, flag: 'nolock' | 'immutable'): URL {
  const uri = pathToFileURL(path)
  uri.searchParams.set(flag, '1')
  return uri
}

/** What SQLite refuses becomes an Error that begins with what was to be done. */
function told(failure: string, work: () => void): void {
  try {
    work()
  } catch (cause) {
    if (sqliteCode(cause) === 0) throw cause
    throw new Error(`${failure}: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

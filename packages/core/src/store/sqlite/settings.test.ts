import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { checkDurable, checkSqliteVersion, configureWriter } from './settings.ts'
import { temporaryFolder } from './temporary.ts'

describe('settings', () => {
  it('P1 refuses a connection that would acknowledge before the fsync', () => {
    using folder = temporaryFolder()
    const database = new DatabaseSync(join(folder.path, 'x.db'))
    configureWriter(database)
    for (const level of ['OFF', 'NORMAL']) {
      database.exec(`PRAGMA synchronous = ${level}`)
      expect(() => checkDurable(database)).toThrow('synchronous')
    }
    database.exec('PRAGMA synchronous = EXTRA')
    checkDurable(database)
    database.close()
  })

  it('refuses a database without a write-ahead log', () => {
    expect(() => configureWriter(new DatabaseSync(':memory:'))).toThrow('journal_mode')
  })

  it('refuses a SQLite with the WAL-reset bug', () => {
    for (const old of ['3.51.2', '3.50.9', '2.99.99', undefined]) {
      expect(() => checkSqliteVersion(old)).toThrow('3.51.3')
    }
    for (const good of ['3.51.3', '3.52.0', '3.53.4', '4.0.0']) checkSqliteVersion(good)
  })
})

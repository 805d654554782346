import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { configureWriter } from './settings.ts'
import { sqliteCode } from './sqlite-code.ts'
import { sweeper } from './sweeper.ts'
import { UnitWriter } from './unit-writer.ts'
import type { FromWriter, GroupMessage, ToWriter, WriterOptions } from './wire.ts'

// The only connection that writes. It works through one message at a time and answers each.
const { path, tables, done } = workerData as WriterOptions
const FULL = 13
const IOERR = 10
/** CORRUPT, NOTADB, IOERR_FSYNC, IOERR_DIR_FSYNC: after these nobody knows what is on disk. */
const FATAL = new Set([11, 26, 1034, 1290])
const MOST_IO_ERRORS = 3
const PROBE_BYTES = 256 * 1024

try {
  serve()
} catch (error) {
  answer({ kind: 'refused', message: String(error) })
}

function serve(): void {
  const database = new DatabaseSync(path)
  configureWriter(database)
  const units = new UnitWriter(database, tables)
  const sweep = sweeper(database, tables)
  let ioErrors = 0
  let failed: string | undefined

  parentPort?.on('message', (message: ToWriter) => {
    switch (message.kind) {
      case 'group':
        return answer(attempt(() => commit(message)))
      case 'sweep':
        return answer(attempt(() => ({ kind: 'swept', removed: transaction(() => sweep(message.now)) })))
      case 'probe':
        return answer({ kind: 'probed', writable: isWritable() })
      case 'close':
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
        database.close()
        return answer({ kind: 'closed' })
    }
  })
  answer({ kind: 'ready' })

  function commit({ values, units: count }: GroupMessage): FromWriter {
    const seqBefore = units.lastSeq
    try {
      // Few units are refused: only then it is worth telling each from its neighbours.
      const isWritten = transaction(
        () => units.writeAll(values, count),
        (isWritten) => isWritten,
      )
      if (!isWritten) units.lastSeq = seqBefore
      const failures = isWritten ? [] : transaction(() => units.writeEach(values, count))
      ioErrors = 0
      return { kind: 'committed', seq: units.lastSeq, failures }
    } catch (error) {
      units.lastSeq = seqBefore
      throw error
    }
  }

  /** @param isGood whether to keep what was done; it is kept when absent */
  function transaction<Result>(work: () => Result, isGood: (result: Result) => boolean = () => true): Result {
    database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      database.exec(isGood(result) ? 'COMMIT' : 'ROLLBACK')
      return result
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  function attempt(work: () => FromWriter): FromWriter {
    if (failed) return { kind: 'fatal', message: failed }
    try {
      return work()
    } catch (error) {
      const kind = severity(sqliteCode(error))
      if (kind === 'fatal') failed = String(error)
      return { kind, message: String(error) }
    }
  }

  function severity(code: number): 'full' | 'failed' | 'fatal' {
    if ((code & 0xff) === FULL) return 'full'
    if (FATAL.has(code) || FATAL.has(code & 0xff)) return 'fatal'
    if ((code & 0xff) === IOERR && ++ioErrors >= MOST_IO_ERRORS) return 'fatal'
    return 'failed'
  }

  function isWritable(): boolean {
    try {
      transaction(() => database.prepare('INSERT INTO probe VALUES (zeroblob(?))').run(PROBE_BYTES))
      transaction(() => database.exec('DELETE FROM probe'))
      return true
    } catch {
      return false
    }
  }
}

function answer(message: FromWriter): void {
  Atomics.add(done, 0, 1)
  parentPort?.postMessage(message)
}

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../../clock.ts'
import { type BackOff, exponentialBackOff } from '../../events/embedded/back-off.ts'
import type { BusCommit } from '../../events/embedded/consumer.ts'
import { EmbeddedBus } from '../../events/embedded/embedded-bus.ts'
import { EventLog } from '../../events/embedded/event-log.ts'
import type { EventBus } from '../../events/event-bus.ts'
import type { NewId } from '../../ids.ts'
import { makeFolder } from '../../make-folder.ts'
import type { Log } from '../../service.ts'
import { checkWrites } from '../check-writes.ts'
import type { Store } from '../store.ts'
import type { AnyTable } from '../table.ts'
import type { Once } from '../write.ts'
import { DATABASE_FILE } from './database-file.ts'
import { encodeUnit, type UnitWrite } from './encode-unit.ts'
import { ItemCache } from './item-cache.ts'
import { claimFolder } from './owner.ts'
import { PageCache } from './page-cache.ts'
import { Reader } from './reader.ts'
import { prepareSchema } from './schema.ts'
import { checkSqliteVersion, configureReader, configureWriter } from './settings.ts'
import { sqliteCode } from './sqlite-code.ts'
import { SqliteStore } from './sqlite-store.ts'
import { MOST_ROWS } from './sweeper.ts'
import { shapeOf } from './table-shape.ts'
import { Writer } from './writer.ts'

const SWEEP_MS = 1_000
const LONGEST_WAIT_MS = 250
/** Larger files aren't checked at the start: it would take seconds. */
const MOST_CHECKED_BYTES = 128 * 1024 * 1024

export interface EmbeddedOptions {
  /** Made when it doesn't exist. Holds `platform.db`; one process at a time owns it. */
  readonly folder: string
  readonly tables: readonly AnyTable[]
  readonly now: Clock
  readonly newId: NewId
  readonly log: Log
  /** How long a failing event waits; 100 ms doubling to 30 s when absent. */
  readonly backOff?: BackOff
  /** A write that waits longer than this for the disk keeps new ones out (`Unavailable`); 250 when absent. */
  readonly longestWaitMs?: number
  /** Called when the disk can't be trusted any more; ends the process when absent. */
  readonly onFatal?: (error: Error) => void
}

/** An event of the log, as committed. */
export interface AnnouncedEvent {
  readonly seq: number
  readonly id: string
  readonly type: string
  readonly key: string
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string
  readonly data: unknown
}

export interface Embedded extends AsyncDisposable {
  /** Sees all tables. */
  readonly store: Store
  /** Sees these tables only. */
  scoped(tables: readonly AnyTable[]): Store
  readonly bus: EventBus
  /** Throws `Unavailable` when a commit would be refused now: the disk is full, or too much waits for it. */
  admit(): void
  /** Events in the log, in commit order. */
  announced(type?: string): readonly AnnouncedEvent[]
  /** Removes a little of what has expired, if nothing else is to do. Happens by itself every second. */
  sweep(): Promise<number>
  /** Stops the bus, writes what waits, and gives the folder back. */
  close(): Promise<void>
}

/**
 * Opens the platform's one file: a Store and an EventBus that commit together and durably.
 * Throws when another process owns the folder, when SQLite or the file system can't be trusted, when the file is damaged
 * or was written by a newer version.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  checkSqliteVersion(process.versions.sqlite)
  makeFolder(options.folder)
  const resources = new AsyncDisposableStack()
  try {
    const ownership = claimFolder(options.folder)
    resources.defer(() => ownership.release())
    const path = join(options.folder, DATABASE_FILE)
    prepareFile(path, options)
    return await assemble(path, options, resources)
  } catch (error) {
    await resources.disposeAsync()
    throw error
  }
}

function prepareFile(path: string, { tables, log }: EmbeddedOptions): void {
  const database = new DatabaseSync(path)
  try {
    configureWriter(database)
    checkFile(database, path, log)
    prepareSchema(database, tables)
  } catch (cause) {
    if (sqliteCode(cause) === 0) throw cause
    throw new Error(`${path} can't be used: ${cause instanceof Error ? cause.message : cause}`, { cause })
  } finally {
    database.close()
  }
}

function checkFile(database: DatabaseSync, path: string, log: Log): void {
  if (statSync(path).size > MOST_CHECKED_BYTES) {
    log.info({ path }, 'store_check_skipped')
    return
  }
  const finding = database.prepare('PRAGMA quick_check(1)').get()?.quick_check
  if (finding !== 'ok') throw new Error(`${path} is damaged: ${finding}`)
}

async function assemble(path: string, options: EmbeddedOptions, resources: AsyncDisposableStack): Promise<Embedded> {
  const { tables, now, newId, log } = options
  const tableNames = tables.map(({ name }) => name)
  const encoding = { tableNumbers: new Map(tableNames.map((name, i) => [name, i])), newId }
  const connection = new DatabaseSync(path, { readOnly: true })
  resources.defer(() => connection.close())
  configureReader(connection)
  const items = new ItemCache()
  const pages = new PageCache()
  const caches = [items, pages]
  const writer = await Writer.open(
    { path, tables: tables.map(shapeOf) },
    {
      log,
      longestWaitMs: options.longestWaitMs ?? LONGEST_WAIT_MS,
      onCommitted: (units, seq) => {
        for (const unit of units) for (const cache of caches) cache.committed(unit)
        bus.committed(
          units.flatMap(({ events: announced }) => announced),
          seq,
        )
      },
      onRefused: (unit) => {
        for (const cache of caches) cache.refused(unit)
      },
      onFailed: () => {
        for (const cache of caches) cache.clear()
      },
      onFatal: options.onFatal ?? (() => process.exit(1)),
    },
  )
  resources.defer(() => writer.close())
  const reader = new Reader(connection, items, pages)
  const events = new EventLog(connection)
  const commit: BusCommit = async (own, effects) => {
    writer.admit()
    // Checked with the effects, so that a reaction that marks its event as well is an error and not a repeated event.
    const checked = checkWrites([...own.filter(isOnce), ...effects], (name) => encoding.tableNumbers.has(name))
    const writes = [...own.filter((write) => !isOnce(write)), ...checked]
    await writer.write(encodeUnit(writes, now().getTime(), encoding))
  }
  const bus = new EmbeddedBus({ events, commit, log, backOff: options.backOff ?? exponentialBackOff() })
  resources.defer(() => bus.stop())
  const sweep = () => writer.sweep(now().getTime())
  resources.use(sweepEvery(SWEEP_MS, sweep))
  let closing: Promise<void> | undefined
  const close = () => (closing ??= resources.disposeAsync())
  const scoped = (names: readonly string[]) => new SqliteStore({ reader, writer, encoding, now }, names)
  return {
    store: scoped(tableNames),
    scoped: (some) => scoped(some.map(({ name }) => name)),
    bus,
    admit: () => writer.admit(),
    announced: (type) =>
      events.announced(type).map(({ seq, id, type, key, at, data }) => ({ seq, id, type, key, at, data })),
    sweep,
    close,
    [Symbol.asyncDispose]: close,
  }
}

const isOnce = (write: UnitWrite): write is Once => write.kind === 'once'

/** Goes on at once while there is more to remove, so that it keeps up under load. */
function sweepEvery(milliseconds: number, sweep: () => Promise<number>): Disposable {
  const timer = setInterval(async () => {
    while ((await sweep()) >= MOST_ROWS);
  }, milliseconds).unref()
  return { [Symbol.dispose]: () => clearInterval(timer) }
}

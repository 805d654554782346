import { performance } from 'node:perf_hooks'
import type { Worker } from 'node:worker_threads'
import type { Log } from '../../service.ts'
import { startThread } from '../../start-thread.ts'
import { AlreadyHandled, Unavailable, VersionConflict } from '../errors.ts'
import type { Unit, UnitWrite } from './encode-unit.ts'
import type { FromWriter, ToWriter, UnitFailure, WireValue, WriterOptions } from './wire.ts'

const MOST_OPERATIONS = 1_024
const MOST_BYTES = 4 * 1024 * 1024
const MOST_WAITING = 2_000
const PROBE_MS = 1_000

interface Waiting {
  readonly unit: Unit
  /** Monotonic milliseconds. */
  readonly since: number
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

export interface WriterSettings {
  readonly log: Log
  /** A unit that waits longer than this for the disk keeps new ones out. */
  readonly longestWaitMs: number
  /** Called when a group is on disk, before its units resolve. `seq`: the last event's place in the log, 0 if unknown. */
  readonly onCommitted: (units: readonly Unit[], seq: number) => void
  /** Called before the unit's caller hears that it was refused. */
  readonly onRefused: (unit: Unit) => void
  /** A group was not written, as far as is known. */
  readonly onFailed: () => void
  /** The disk can't be trusted, or the thread died. Nothing was or will be acknowledged any more. */
  readonly onFatal: (error: Error) => void
}

/**
 * The main thread's end of the writer thread. One group of units is in flight; what arrives meanwhile is the next group,
 * so that groups grow with the load and nobody waits for a timer.
 */
export class Writer {
  readonly #worker: Worker
  readonly #settings: WriterSettings
  /** Messages that the thread is done with, by its own count; the first is that it is ready. */
  readonly #done: Int32Array
  #sent = 1
  #waiting: Waiting[] = []
  #inFlight: readonly Waiting[] = []
  #busy = false
  #scheduled = false
  #ended: Error | undefined
  #readOnly = false
  #probe: NodeJS.Timeout | undefined
  #sweep: { readonly now: number; readonly resolve: (removed: number) => void } | undefined
  readonly #closed = Promise.withResolvers<void>()
  #whenIdle: (() => void) | undefined

  static async open(options: Omit<WriterOptions, 'done'>, settings: WriterSettings): Promise<Writer> {
    const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const workerData: WriterOptions = { ...options, done }
    const worker = startThread(new URL('./writer-thread.ts', import.meta.url), { workerData })
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    worker.once('error', reject)
    worker.once('message', (message: FromWriter) => {
      if (message.kind === 'ready') resolve()
      else reject(new Error('message' in message ? message.message : message.kind))
    })
    try {
      await promise
    } catch (error) {
      await worker.terminate()
      throw error
    }
    worker.removeAllListeners('error')
    return new Writer(worker, done, settings)
  }

  private constructor(worker: Worker, done: Int32Array, settings: WriterSettings) {
    this.#worker = worker
    this.#done = done
    this.#settings = settings
    worker.on('message', (message: FromWriter) => this.#receive(message))
    worker.on('error', (error) => this.#fail(error))
    worker.on('exit', () => {
      this.#closed.resolve()
      this.#fail(new Error('The writer thread ended'))
    })
  }

  /** True while nothing is on its way to the disk. */
  get isIdle(): boolean {
    return !this.#busy && this.#waiting.length === 0
  }

  /** Refuses new work at once when the disk is full, slow, or too much waits for it. */
  admit(): void {
    if (this.#ended) throw this.#ended
    if (this.#readOnly) throw new Unavailable('The disk is full: nothing can be written now', 1)
    const oldest = this.#waiting[0]
    if (!oldest) return
    const waitsLong = performance.now() - oldest.since > this.#settings.longestWaitMs
    if (this.#waiting.length > MOST_WAITING || (waitsLong && this.#isDiskBehind())) {
      throw new Unavailable('Too many writes are waiting', 1)
    }
  }

  /** False when the group is long on disk and only this thread was too busy to hear of it: then the disk keeps up. */
  #isDiskBehind(): boolean {
    return Atomics.load(this.#done, 0) < this.#sent
  }

  /** Resolves when the unit is on disk, flushed. */
  write(unit: Unit): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#waiting.push({ unit, since: performance.now(), resolve, reject })
    if (!this.#busy && !this.#scheduled) {
      this.#scheduled = true
      // At the end of this turn of the event loop, so that all its units share one fsync.
      setImmediate(() => {
        this.#scheduled = false
        this.#sendGroup()
      })
    }
    return promise
  }

  /** Removes a little of what has expired, before the next group. Returns how many rows. */
  sweep(now: number): Promise<number> {
    if (this.#sweep || this.#readOnly || this.#ended) return Promise.resolve(0)
    const { promise, resolve } = Promise.withResolvers<number>()
    this.#sweep = { now, resolve }
    if (!this.#busy) this.#sendSweep()
    return promise
  }

  /** Writes what waits, checkpoints and ends the thread. */
  async close(): Promise<void> {
    clearTimeout(this.#probe)
    if (!this.isIdle && !this.#ended) await new Promise<void>((resolve) => (this.#whenIdle = resolve))
    if (this.#ended) return
    this.#ended = new Error('The store is closed')
    this.#worker.postMessage({ kind: 'close' } satisfies ToWriter)
    await this.#closed.promise
    await this.#worker.terminate()
  }

  #sendGroup(): void {
    if (this.#busy || this.#waiting.length === 0) return
    const values: WireValue[] = []
    let units = 0
    let operations = 0
    let bytes = 0
    for (const { unit } of this.#waiting) {
      operations += unit.writes.length
      bytes += unit.bytes
      if (units > 0 && (operations > MOST_OPERATIONS || bytes > MOST_BYTES)) break
      for (const value of unit.values) values.push(value)
      units++
    }
    this.#inFlight = this.#waiting.splice(0, units)
    this.#send({ kind: 'group', units, values })
  }

  #sendSweep(): void {
    if (this.#sweep) this.#send({ kind: 'sweep', now: this.#sweep.now })
  }

  #endSweep(removed: number): void {
    this.#sweep?.resolve(removed)
    this.#sweep = undefined
  }

  #send(message: ToWriter): void {
    this.#busy = true
    this.#sent++
    this.#worker.postMessage(message)
  }

  #receive(message: FromWriter): void {
    if (message.kind === 'closed') this.#closed.resolve()
    else if (message.kind === 'fatal') this.#fail(new Error(message.message))
    else this.#answered(message)
  }

  #answered(message: FromWriter): void {
    const done = this.#inFlight
    this.#inFlight = []
    this.#busy = false
    if (message.kind === 'full') this.#enterReadOnly()
    else if (message.kind === 'committed' && this.#sweep) this.#sendSweep()
    else this.#sendGroup()
    this.#settle(message, done)
    if (this.isIdle) this.#whenIdle?.()
  }

  #settle(message: FromWriter, done: readonly Waiting[]): void {
    switch (message.kind) {
      case 'committed':
        this.#acknowledge(message.seq, message.failures, done)
        break
      case 'full':
      case 'failed': {
        this.#settings.log.error({ reason: message.message, units: done.length }, 'store_commit_failed')
        this.#settings.onFailed()
        for (const { reject } of done) reject(new Unavailable('The disk refuses writes now', 1))
        this.#endSweep(0)
        break
      }
      case 'swept':
        this.#endSweep(message.removed)
        break
      case 'probed':
        this.#probed(message.writable)
        break
    }
  }

  #acknowledge(seq: number, failures: readonly UnitFailure[], done: readonly Waiting[]): void {
    for (const failure of failures) {
      const waiting = done[failure.unit]
      if (!waiting) continue
      this.#settings.onRefused(waiting.unit)
      waiting.reject(errorOf(failure, waiting.unit.writes[failure.operation]))
    }
    const refused = new Set(failures.map(({ unit }) => unit))
    const written = refused.size === 0 ? done : done.filter((_, unit) => !refused.has(unit))
    this.#settings.onCommitted(
      written.map(({ unit }) => unit),
      seq,
    )
    for (const { resolve } of written) resolve()
  }

  #enterReadOnly(): void {
    this.#readOnly = true
    this.#settings.log.error({}, 'store_read_only')
    for (const { reject } of this.#waiting.splice(0)) reject(new Unavailable('The disk is full', 1))
    this.#probeLater()
  }

  #probeLater(): void {
    this.#probe = setTimeout(() => this.#send({ kind: 'probe' }), PROBE_MS).unref()
  }

  #probed(writable: boolean): void {
    if (writable) {
      this.#readOnly = false
      this.#settings.log.info({}, 'store_writable')
    } else this.#probeLater()
  }

  #fail(error: Error): void {
    if (this.#ended) return
    this.#ended = error
    this.#settings.log.error({ reason: error.message }, 'store_failed')
    for (const { reject } of [...this.#inFlight, ...this.#waiting]) reject(error)
    this.#inFlight = []
    this.#waiting = []
    this.#endSweep(0)
    this.#whenIdle?.()
    this.#settings.onFatal(error)
  }
}

function errorOf({ why, message }: UnitFailure, write: UnitWrite | undefined): Error {
  if (why === 'conflict' && write && 'table' in write) return new VersionConflict(write.table.name)
  if (why === 'handled' && write && 'eventId' in write) return new AlreadyHandled(write.eventId)
  return new Error(`The store could not write: ${message}`)
}

import { deserialize, serialize } from 'node:v8'
import type { ModelStatus } from '@customer-service/contracts/segmentation'
import type { Clock } from '@customer-service/core'
import { AppError, type FileStore, type Log, toTimestamp } from '@customer-service/core'
import { put, type Store } from '@customer-service/core/store'
import { claimTraining, wasCutShort } from './claim-training.ts'
import type { Calendar } from './domain/analysis/calendar.ts'
import type { Learnt } from './domain/audience/learnt-models.ts'
import { withoutName } from './domain/audience/without-name.ts'
import { fitsOf } from './domain/value/fits-of.ts'
import type { AffinityEngine } from './engines/affinity/affinity-engine.ts'
import type { AudienceEngine } from './engines/audience-engine.ts'
import type { ValueEngine } from './engines/value/value-engine.ts'
import { personalizeError } from './errors.ts'
import { LEARNT, type LearntRecord, learntRecords } from './tables.ts'

export interface ModelKeeperOptions {
  readonly store: Store
  readonly files: FileStore
  readonly audience: AudienceEngine
  readonly calendar: Calendar
  readonly now: Clock
  readonly log: Log
  readonly affinity: { readonly name: 'embedded' | 'personalize'; readonly open: () => Promise<AffinityEngine> }
  readonly value: ValueEngine
}

const FILE = 'models/segmentation'
/** Data that keeps changing is learnt from so often, the items of it once a day; by hand at any time. */
const AT_MOST_EVERY_MS = 3_600_000
const ITEMS_EVERY_MS = 86_400_000

/** Learns from the customer data beside requests, keeps what was learnt in a file, and takes in what other processes learn. */
export class ModelKeeper {
  readonly #options: ModelKeeperOptions
  readonly #stopping = new AbortController()
  #record: LearntRecord | undefined
  #learnt: Learnt | undefined
  #failure: string | undefined
  /** That what was learnt before the start is in use. */
  #ready: Promise<void> | undefined
  /** The last change at the look before. */
  #seenSeq = 0
  #working: Promise<void> | undefined
  #isTraining = false

  constructor(options: ModelKeeperOptions) {
    this.#options = options
  }

  /** After a start what was learnt before is read first: an answer without it would take everybody out of segments that need it. */
  ready(): Promise<void> {
    this.#ready ??= this.#takeInLearnt().catch((error) => {
      this.#ready = undefined
      throw error
    })
    return this.#ready
  }

  status(): ModelStatus {
    const trained = this.#record && { trained_at: this.#record.trained_at }
    const failed = this.#failure !== undefined && { reason: this.#failure }
    const idle = failed ? 'failed' : this.#record ? 'ready' : 'absent'
    const state = this.#isTraining ? 'training' : idle
    return { engine: this.#options.affinity.name, state, ...trained, ...failed, ...fitsOf(this.#learnt?.value?.models) }
  }

  /** Throws `PersonalizeError` (502) where interest comes from Personalize, and it failed or hasn't said anything yet. */
  requireInterest(): void {
    if (this.#options.affinity.name === 'embedded') return
    if (this.#failure !== undefined) throw personalizeError(this.#failure)
    if (this.#record === undefined) throw personalizeError('no ranking of customers is ready yet')
  }

  /** Learns where there is something new and it is time for it, or where it was cut short; at once when told so. */
  look(isAsked = false): Promise<void> {
    this.#working ??= this.#work(isAsked).finally(() => {
      this.#working = undefined
    })
    return this.#working
  }

  /** Strikes an erased customer's name from what is kept. The next training leaves the figures out too. */
  async forget(id: string): Promise<void> {
    await this.#takeInLearnt()
    const learnt = this.#learnt && withoutName(this.#learnt, id)
    if (learnt === undefined) return
    const { files, audience } = this.#options
    await files.write(FILE, serialize(learnt))
    await audience.learn(learnt)
    this.#learnt = learnt
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#working
  }

  async #work(isAsked: boolean): Promise<void> {
    const { store, audience, now, log } = this.#options
    try {
      await this.ready()
      await this.#takeInLearnt()
      const { seq, customers } = await audience.facts()
      const isWhole = isAsked || (await wasCutShort(store, now))
      if (customers === 0 || !(this.#isDue(seq) || isWhole)) return
      await using claim = await claimTraining(store, now)
      if (claim !== undefined) await this.#train(isWhole)
    } catch (error) {
      if (this.#stopping.signal.aborted) return
      this.#failure = error instanceof AppError ? String(error.details?.cause ?? error.message) : 'internal error'
      log.error({ err: error }, 'models_not_trained')
    }
  }

  /** An import under way is waited for. */
  #isDue(seq: number): boolean {
    const isQuiet = this.#seenSeq === seq
    this.#seenSeq = seq
    if (!isQuiet) return false
    if (this.#record === undefined) return this.#failure === undefined
    const everyMs = this.#options.affinity.name === 'embedded' ? AT_MOST_EVERY_MS : ITEMS_EVERY_MS
    return this.#record.seq !== seq && this.#isOlder(this.#record.trained_at, everyMs)
  }

  #isOlder(time: string, ms: number): boolean {
    return this.#options.now().getTime() - Date.parse(time) >= ms
  }

  /** What another process has learnt, or this one before it was started again. */
  async #takeInLearnt(): Promise<void> {
    const { store, files, audience } = this.#options
    const record = await store.get(learntRecords, LEARNT)
    if (record === undefined || record.trained_at === this.#record?.trained_at) return
    const content = await files.read(record.file)
    if (content === undefined) return
    const learnt: Learnt = deserialize(content)
    await audience.learn(learnt)
    this.#learnt = learnt
    this.#record = record
  }

  /** Figures of value are in use at once: interest may take hours. */
  async #train(isAsked: boolean): Promise<void> {
    const { store, files, audience, affinity, value, calendar, now } = this.#options
    const { signal } = this.#stopping
    this.#isTraining = true
    try {
      const { seq, customerIds, affinity: data, purchases } = await audience.trainingData()
      const engine = await affinity.open()
      const before = this.#learnt?.affinity
      const valued = { customerIds, value: await value(purchases, calendar.dayAt(now()).number, signal) }
      await audience.learn({ ...valued, ...(before && { affinity: before }) })
      const itemsAt = this.#record?.items_trained_at
      const previous = isAsked || itemsAt === undefined || this.#isOlder(itemsAt, ITEMS_EVERY_MS) ? undefined : before
      const learnt = { ...valued, affinity: await engine.train(data, { signal, previous }) }
      await audience.learn(learnt)
      const trained_at = toTimestamp(now())
      const items_trained_at = (previous && itemsAt) ?? trained_at
      const record = { name: LEARNT, file: FILE, seq, trained_at, items_trained_at } as const
      await files.write(FILE, serialize(learnt))
      await store.commit([put(learntRecords, record, 'any')])
      this.#learnt = learnt
      this.#record = record
      this.#failure = undefined
    } finally {
      this.#isTraining = false
    }
  }
}

import type { Worker } from 'node:worker_threads'
import { type Log, startThread } from '@customer-service/core'
import { type Store, Unavailable } from '@customer-service/core/store'
import type { Learnt } from '../../domain/audience/learnt-models.ts'
import { DEFAULT_CATALOGUE } from '../../domain/prompt/default-catalogue.ts'
import type { Moment } from '../../domain/query/time-range.ts'
import { timeoutError } from '../../errors.ts'
import { type CustomerChange, changeKey, customerChanges } from '../../tables.ts'
import type { AudienceEngine, AudienceFacts, SelectOptions } from '../audience-engine.ts'
import { ColumnsFile } from './columns-file.ts'
import { ColumnsKeeper, positionOf } from './columns-keeper.ts'
import { type FromThread, type TaskName, type Tasks, type ThreadSettings, type ToThread, threadTime } from './wire.ts'

const CHANGES_AT_ONCE = 20
const LONGEST_WAIT_MS = 5_000
/** A process that ends has some 25 s. */
const LONGEST_KEEPING_MS = 10_000

const NOTHING: AudienceFacts = { customers: 0, interactions: 0, seq: 0, catalogue: DEFAULT_CATALOGUE }

interface Waiting {
  readonly resolve: (output: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * Keeps the customer data as columns in a thread of its own, which begins with the first change. Before each answer it
 * takes in what was committed since, by whichever process.
 */
export class ThreadEngine implements AudienceEngine {
  readonly #store: Store
  readonly #settings: ThreadSettings
  readonly #log: Log
  readonly #keeper: ColumnsKeeper | undefined
  readonly #waiting = new Map<number, Waiting>()
  #thread: Worker | undefined
  #messages = 0
  /** The last change that the thread has. */
  #seq = 0
  #last: CustomerChange | undefined
  #isRestored = false
  #isClosing = false
  #facts = NOTHING
  /** For a thread that takes the place of one that was lost. */
  #learnt: Learnt | undefined
  #catchingUp: Promise<void> = Promise.resolve()

  constructor(base: { readonly store: Store; readonly log: Log }, settings: ThreadSettings) {
    this.#store = base.store
    this.#log = base.log
    this.#settings = settings
    const { columnsFolder, timeZone } = settings
    this.#keeper =
      columnsFolder === undefined ? undefined : new ColumnsKeeper(new ColumnsFile(columnsFolder, timeZone), base)
  }

  /** Takes in what is there, so that the first to ask needn't wait for it. */
  start(): void {
    this.#caughtUp().catch((error) => this.#log.error({ err: error }, 'customer_data_not_read'))
  }

  async prepareImport(...[dataset, text, format]: Parameters<AudienceEngine['prepareImport']>) {
    await this.catchUp()
    const seq = this.#seq + 1
    return { seq, ...(await this.#ask('prepare', { dataset, text, format })) }
  }

  async prepareErasure(ids: readonly string[]) {
    await this.catchUp()
    return { seq: this.#seq + 1, data: await this.#ask('erasure', { ids }) }
  }

  withoutCustomers(data: string, ids: readonly string[]) {
    return this.#ask('without', { data, ids })
  }

  async facts(): Promise<AudienceFacts> {
    await this.catchUp()
    const seq = this.#seq
    if (seq === 0) return NOTHING
    if (this.#facts.seq === seq) return this.#facts
    const { catalogue = this.#facts.catalogue, ...counts } = await this.#ask('facts', {})
    this.#facts = { seq, ...counts, catalogue }
    return this.#facts
  }

  async select(query: Tasks['select']['input']['query'], options: SelectOptions) {
    return inTime(options, async (endsAt) => {
      await this.catchUp()
      return this.#ask('select', { query, options, endsAt })
    })
  }

  async memberIds(query: Tasks['memberIds']['input']['query'], options: SelectOptions) {
    return inTime(options, async (endsAt) => {
      await this.catchUp()
      return this.#ask('memberIds', { query, options, endsAt })
    })
  }

  async preview(...[query, compareWith, options]: Parameters<AudienceEngine['preview']>) {
    return inTime(options, async (endsAt) => {
      await this.catchUp()
      return this.#ask('preview', { query, compareWith, options, endsAt })
    })
  }

  async explain(...[query, customerId, options]: Parameters<AudienceEngine['explain']>) {
    return inTime(options, async (endsAt) => {
      await this.catchUp()
      return this.#ask('explain', { query, customerId, options, endsAt })
    })
  }

  async trainingData() {
    await this.catchUp()
    const seq = this.#seq
    return { seq, ...(await this.#ask('training', {})) }
  }

  async learn(learnt: Learnt): Promise<void> {
    this.#learnt = learnt
    await this.#ask('learn', learnt)
  }

  async figuresOf(id: string) {
    await this.catchUp()
    return this.#seq === 0 ? undefined : this.#ask('figures', { id })
  }

  async medianBasketOf(id: string, moment: Moment) {
    await this.catchUp()
    return this.#seq === 0 ? undefined : this.#ask('medianBasket', { id, moment })
  }

  async dossierOf(id: string) {
    await this.catchUp()
    return this.#seq === 0 ? undefined : this.#ask('dossier', { id })
  }

  async keep(): Promise<void> {
    if (this.#keeper?.isTime(this.#seq)) await this.#keep()
  }

  async close(): Promise<void> {
    this.#isClosing = true
    await settledWithin(this.#keep(), LONGEST_KEEPING_MS)
    await this.#thread?.terminate()
    this.#isClosing = false
  }

  /** Takes in what was committed since. Throws `Unavailable` where that takes long: after a start with much data. */
  async catchUp(): Promise<void> {
    const { promise: late, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(() => reject(new Unavailable('The customer data is still being read', 5)), LONGEST_WAIT_MS)
    try {
      await Promise.race([this.#caughtUp(), late])
    } finally {
      clearTimeout(timer)
    }
  }

  /** One at a time, so that changes reach the thread in their order; those who come meanwhile look again after it. */
  #caughtUp(): Promise<void> {
    const turn = this.#catchingUp.then(() => this.#takeInChanges())
    this.#catchingUp = turn.catch(() => undefined)
    return turn
  }

  async #takeInChanges(): Promise<void> {
    if (!this.#isRestored) await this.#restore()
    while (!this.#isClosing) {
      const before = this.#seq
      const [partition, from] = changeKey(before + 1)
      const { items } = await this.#store.query(customerChanges, partition, { from, limit: CHANGES_AT_ONCE })
      const last = items.at(-1)
      if (this.#seq !== before) continue
      if (last === undefined) return
      await this.#ask('apply', { changes: items.map(({ data }) => data) })
      this.#seq = last.seq
      this.#last = last
      if (items.some(({ dataset }) => dataset === 'erasure')) this.#keeper?.removed()
    }
  }

  async #restore(): Promise<void> {
    this.#last = await this.#keeper?.restore(() => this.#ask('restore', {}))
    this.#seq = this.#last?.seq ?? 0
    this.#isRestored = true
  }

  #keep(): Promise<void> {
    return this.#keeper?.keep(this.#seq, () => this.#writeColumns()) ?? Promise.resolve()
  }

  /** Asks the thread while no changes are on their way to it; queries go on while it waits for the disk. */
  async #writeColumns(): Promise<number | undefined> {
    const asked = this.#catchingUp.then(() => {
      const position = this.#last && positionOf(this.#last)
      return position && { ...position, isWritten: this.#ask('keep', position) }
    })
    this.#catchingUp = asked.then(
      () => undefined,
      () => undefined,
    )
    const answer = await asked
    return (await answer?.isWritten) ? answer?.seq : undefined
  }

  #ask<Name extends TaskName>(task: Name, input: Tasks[Name]['input']): Promise<Tasks[Name]['output']> {
    const thread = this.#openThread()
    const id = ++this.#messages
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#waiting.set(id, { resolve, reject })
    // The names tie inputs and outputs together, which the compiler can't follow through a message.
    thread.postMessage({ id, task, input } as ToThread)
    return promise as Promise<Tasks[Name]['output']>
  }

  #openThread(): Worker {
    if (this.#thread) return this.#thread
    const thread = startThread(new URL('./thread.ts', import.meta.url), {
      workerData: this.#settings,
      execArgv: [],
      env: {},
    })
    thread.unref()
    thread.on('message', (message: FromThread) => this.#take(message))
    thread.once('error', (error) => this.#lose(thread, error))
    thread.once('exit', (code) => this.#lose(thread, new Error(`The thread of the customer data ended with ${code}`)))
    this.#thread = thread
    if (this.#learnt) void this.#ask('learn', this.#learnt).catch(() => undefined)
    return thread
  }

  #take(message: FromThread): void {
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (!('failure' in message)) waiting?.resolve(message.output)
    else waiting?.reject(message.failure === 'late' ? timeoutError() : new Error(message.failure))
  }

  /** Whoever waits hears of it; the next to ask makes a new thread, which reads all changes again. */
  #lose(thread: Worker, error: Error): void {
    if (this.#thread !== thread) return
    this.#thread = undefined
    // A thread that was lost over what was kept isn't given it again: then the keeper gives it up.
    if (this.#seq > 0) this.#isRestored = false
    this.#seq = 0
    this.#last = undefined
    const reason = this.#isClosing ? new Unavailable('The process is ending', 1) : error
    for (const { reject } of this.#waiting.values()) reject(reason)
    this.#waiting.clear()
  }
}

async function settledWithin(work: Promise<unknown>, milliseconds: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  await Promise.race([work, late])
  clearTimeout(timer)
}

/** `TimeoutError` when the work isn't done in time: the thread gives it up then, or doesn't begin it. */
async function inTime<Result>({ withinMs }: SelectOptions, work: (endsAt: number) => Promise<Result>): Promise<Result> {
  if (withinMs <= 0) throw timeoutError()
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(timeoutError()), withinMs)
  try {
    return await Promise.race([work(threadTime() + withinMs), late])
  } finally {
    clearTimeout(timer)
  }
}

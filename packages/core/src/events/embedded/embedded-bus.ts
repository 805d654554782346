import type { Log } from '../../service.ts'
import type { UnitWrite } from '../../store/sqlite/encode-unit.ts'
import type { DeadLetter, EventBus, Subscription } from '../event-bus.ts'
import { reactionsByType } from '../reactions-by-type.ts'
import type { BackOff } from './back-off.ts'
import { type BusCommit, Consumer } from './consumer.ts'
import type { EventLog } from './event-log.ts'

const EVENTS_PER_READ = 256
const DEAD_LETTERS = 100

export interface EmbeddedBusDeps {
  readonly events: EventLog
  readonly commit: BusCommit
  readonly backOff: BackOff
  readonly log: Log
}

/** Reads the log once for all consumers, woken by commits. A consumer that is new begins with the oldest event kept. */
export class EmbeddedBus implements EventBus {
  readonly #deps: EmbeddedBusDeps
  readonly #subscriptions = new Map<string, Subscription>()
  readonly #consumers = new Map<string, Consumer>()
  readonly #drains: (() => void)[] = []
  #state: 'new' | 'running' | 'stopped' = 'new'
  #lastSeq = 0
  #isReadScheduled = false

  constructor(deps: EmbeddedBusDeps) {
    this.#deps = deps
  }

  subscribe(subscription: Subscription): void {
    if (this.#state !== 'new') throw new Error('Subscribe before the bus starts')
    if (this.#subscriptions.has(subscription.consumer))
      throw new Error(`${subscription.consumer} is subscribed already`)
    reactionsByType(subscription)
    this.#subscriptions.set(subscription.consumer, subscription)
  }

  async start(): Promise<void> {
    const { events, commit } = this.#deps
    const isNew = (name: string) => events.cursor(name) === undefined
    const cursors = [...this.#subscriptions.keys()].filter(isNew).map((consumer): UnitWrite => {
      return { kind: 'advance', consumer, seq: 0 }
    })
    if (cursors.length > 0) await commit(cursors, [])
    for (const [name, subscription] of this.#subscriptions) {
      const deps = { ...this.#deps, onChange: () => this.#changed() }
      this.#consumers.set(name, new Consumer(name, reactionsByType(subscription), deps))
    }
    this.#state = 'running'
    this.wake(events.lastSeq())
  }

  /** Tells that the log reaches up to here. */
  wake(seq: number): void {
    if (seq > this.#lastSeq) this.#lastSeq = seq
    this.#readSoon()
  }

  async drain(): Promise<void> {
    if (this.#isDrained()) return
    await new Promise<void>((resolve) => this.#drains.push(resolve))
  }

  async stop(): Promise<void> {
    this.#state = 'stopped'
    await Promise.all([...this.#consumers.values()].map((consumer) => consumer.stop()))
    this.#changed()
  }

  async deadLetters(consumer: string, limit: number = DEAD_LETTERS): Promise<readonly DeadLetter[]> {
    return this.#deps.events.deadLetters(consumer, limit)
  }

  async redrive(consumer: string): Promise<number> {
    if (this.#state !== 'running') throw new Error('The bus is not running')
    return this.#consumers.get(consumer)?.redrive() ?? 0
  }

  #changed(): void {
    this.#readSoon()
    if (this.#drains.length > 0 && this.#isDrained()) for (const resolve of this.#drains.splice(0)) resolve()
  }

  #isDrained(): boolean {
    if (this.#state !== 'running') return true
    return [...this.#consumers.values()].every((consumer) => consumer.isIdle && consumer.fedUpTo >= this.#lastSeq)
  }

  #readSoon(): void {
    if (this.#isReadScheduled || this.#state !== 'running' || this.#hungry().length === 0) return
    this.#isReadScheduled = true
    setImmediate(() => {
      this.#isReadScheduled = false
      this.#read()
      this.#changed()
    })
  }

  #read(): void {
    const hungry = this.#hungry()
    if (this.#state !== 'running' || hungry.length === 0) return
    const from = Math.min(...hungry.map((consumer) => consumer.fedUpTo))
    const events = this.#deps.events.after(from, EVENTS_PER_READ)
    const end = events.at(-1)?.seq ?? this.#lastSeq
    for (const consumer of hungry) consumer.feed(events, end)
  }

  #hungry(): readonly Consumer[] {
    return [...this.#consumers.values()].filter((consumer) => consumer.hasRoom && consumer.fedUpTo < this.#lastSeq)
  }
}

import type { Log } from '../../service.ts'
import type { UnitEvent, UnitWrite } from '../../store/sqlite/encode-unit.ts'
import type { DeadLetter, EventBus, Subscription } from '../event-bus.ts'
import { reactionsByType } from '../reactions-by-type.ts'
import type { BackOff } from './back-off.ts'
import { type BusCommit, Consumer } from './consumer.ts'
import { type EventLog, loggedEvent } from './event-log.ts'
import { RecentEvents } from './recent-events.ts'

const EVENTS_PER_READ = 256
const DEAD_LETTERS = 100

export interface EmbeddedBusDeps {
  readonly events: EventLog
  readonly commit: BusCommit
  readonly backOff: BackOff
  readonly log: Log
}

/** Reads the log once for all consumers, woken by commits; what was just committed is taken from memory. A consumer that is new begins with the oldest event kept. */
export class EmbeddedBus implements EventBus {
  readonly #deps: EmbeddedBusDeps
  readonly #subscriptions = new Map<string, Subscription>()
  readonly #consumers = new Map<string, Consumer>()
  readonly #recent = new RecentEvents()
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
    this.committed([], events.lastSeq())
    this.#readSoon()
  }

  /**
   * Tells which events were committed last, and the place of the last one. Places rise strictly, so when they rose by as
   * many as there are events, these are the places in between; otherwise the log is read.
   */
  committed(events: readonly UnitEvent[], seq: number): void {
    if (seq <= this.#lastSeq) return
    const first = seq - events.length + 1
    if (first === this.#lastSeq + 1) this.#recent.add(events.map((event, i) => loggedEvent(event, first + i)))
    else this.#recent.clear()
    this.#lastSeq = seq
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
    const events = this.#recent.after(from, EVENTS_PER_READ) ?? this.#deps.events.after(from, EVENTS_PER_READ)
    const end = events.at(-1)?.seq ?? this.#lastSeq
    for (const consumer of hungry) consumer.feed(events, end)
    // Those that all have in hand are let go while they are young, which spares the collector copying them.
    this.#recent.forget(Math.min(...this.#consumers.values().map((consumer) => consumer.fedUpTo)))
  }

  #hungry(): readonly Consumer[] {
    return [...this.#consumers.values()].filter((consumer) => consumer.hasRoom && consumer.fedUpTo < this.#lastSeq)
  }
}

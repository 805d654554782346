import { Losers } from '../../losers.ts'
import type { Log } from '../../service.ts'
import type { UnitWrite } from '../../store/sqlite/encode-unit.ts'
import type { Write } from '../../store/write.ts'
import type { Reaction } from '../event-bus.ts'
import { type AttemptDeps, attempt, type CommitHandled, type Outcome } from './attempt.ts'
import type { BackOff } from './back-off.ts'
import { BatchQueue } from './batch-queue.ts'
import { buryWrite } from './bury-write.ts'
import type { EventLog, LoggedEvent } from './event-log.ts'
import { type Entry, type Lane, newLane } from './lane.ts'
import { Progress } from './progress.ts'

const MOST_IN_FLIGHT = 64
const MOST_ATTEMPTS = 8
const MOST_HELD = 10_000
const MOST_BURIED = 50
const BURY_AGAIN_MS = 1_000

/** Commits the effects of a reaction with the marks that their events are handled, and what the bus itself keeps. */
export type BusCommit = (own: readonly UnitWrite[], effects: readonly Write[]) => Promise<void>

export interface ConsumerDeps {
  readonly events: EventLog
  readonly commit: BusCommit
  readonly backOff: BackOff
  readonly log: Log
  /** Called when it has room for more events, or nothing left to do. */
  readonly onChange: () => void
}

/** Brings the events of the log to one consumer's reactions: a lane for each key, many lanes at once. */
export class Consumer {
  readonly #name: string
  readonly #reactions: ReadonlyMap<string, Reaction>
  readonly #deps: ConsumerDeps
  readonly #lanes = new Map<string, Lane>()
  /** Lanes whose first event is next to be handled by itself. */
  readonly #ready: Lane[] = []
  readonly #batches = new Map<Reaction, BatchQueue>()
  readonly #batchesInFlight = new Set<Reaction>()
  /** Keys with dead letters: the id of the event that the later ones wait for. */
  readonly #dead: Map<string, string>
  readonly #handledBefore: Set<number>
  readonly #progress: Progress
  readonly #timers = new Set<NodeJS.Timeout>()
  #inFlight = 0
  #isStopping = false
  #whenStopped: (() => void) | undefined

  constructor(name: string, reactions: ReadonlyMap<string, Reaction>, deps: ConsumerDeps) {
    this.#name = name
    this.#reactions = reactions
    this.#deps = deps
    const cursor = deps.events.cursor(name) ?? 0
    this.#progress = new Progress(cursor, (seq) => this.#save(seq))
    this.#handledBefore = deps.events.handledAfter(name, cursor)
    this.#dead = deps.events.deadKeys(name)
    for (const reaction of reactions.values()) {
      if (reaction.mode === 'batch') this.#batches.set(reaction, new BatchQueue(reaction.most))
    }
  }

  get fedUpTo(): number {
    return this.#progress.lowWater.seenUpTo
  }

  get hasRoom(): boolean {
    return this.#progress.lowWater.size < MOST_HELD
  }

  /** Nothing in hand: all it was fed is handled or dead. */
  get isIdle(): boolean {
    return this.#lanes.size === 0
  }

  /** Takes the events of the log up to `end`, in order; those it had before are left out. */
  feed(events: readonly LoggedEvent[], end: number): void {
    for (const event of events) {
      if (event.seq <= this.fedUpTo) continue
      const reaction = this.#reactions.get(event.type)
      if (!reaction || this.#handledBefore.delete(event.seq)) continue
      const handled = this.#progress.lowWater.take(event.seq)
      this.#accept({ event, reaction, isRedriven: false, isAlone: reaction.mode === 'each', handled })
    }
    this.#progress.lowWater.see(end)
    this.#work()
    this.#progress.saveLater()
  }

  /** Puts the dead letters of all keys before what waits. Returns how many there are. */
  redrive(): number {
    const count = this.#deps.events.deadCount(this.#name)
    for (const key of this.#deps.events.deadKeys(this.#name).keys()) {
      const lane = this.#laneOf(key)
      lane.isRedriven = true
      if (!lane.isBusy) this.#offer(lane)
    }
    this.#work()
    return count
  }

  /** Finishes what is being handled and saves how far it is. What waits stays for the next start. */
  async stop(): Promise<void> {
    this.#isStopping = true
    for (const timer of this.#timers) clearTimeout(timer)
    if (this.#inFlight > 0) await new Promise<void>((resolve) => (this.#whenStopped = resolve))
    await this.#progress.stop()
  }

  #accept(entry: Entry): void {
    const lane = this.#laneOf(entry.event.key)
    lane.entries.push(entry)
    if (lane.isBusy) return
    if (lane.entries.length === 1) this.#offer(lane)
    else this.#batches.get(entry.reaction)?.follow(lane)
  }

  #laneOf(key: string): Lane {
    const known = this.#lanes.get(key)
    if (known) return known
    const lane = newLane(key)
    this.#lanes.set(key, lane)
    return lane
  }

  /** Lets a free lane take part again. */
  #offer(lane: Lane): void {
    const first = lane.entries[0]
    const batch = first && !first.isAlone && !this.#dead.has(lane.key) && this.#batches.get(first.reaction)
    if (batch && !lane.isRedriven) batch.offer(lane)
    else {
      lane.isBusy = true
      this.#ready.push(lane)
    }
  }

  #free(lane: Lane): void {
    lane.isBusy = false
    if (lane.entries.length > 0 || lane.isRedriven) this.#offer(lane)
    else this.#lanes.delete(lane.key)
  }

  #wait(lanes: Iterable<Lane>, milliseconds: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      for (const lane of lanes) this.#free(lane)
      this.#work()
    }, milliseconds).unref()
    this.#timers.add(timer)
  }

  #work(): void {
    if (this.#isStopping) return
    while (this.#inFlight < MOST_IN_FLIGHT) {
      const lane = this.#ready.shift()
      if (!lane) break
      this.#begin(this.#handleFirst(lane))
    }
    for (const [reaction, queue] of this.#batches) {
      if (this.#batchesInFlight.has(reaction)) continue
      const [first, ...others] = queue.take((key) => this.#lanes.get(key))
      if (!first) continue
      this.#batchesInFlight.add(reaction)
      this.#begin(this.#handleBatch(reaction, [first, ...others]))
    }
  }

  #begin(work: Promise<void>): void {
    this.#inFlight++
    void work.finally(() => {
      this.#inFlight--
      this.#work()
      this.#progress.saveLater()
      if (this.#inFlight === 0) this.#whenStopped?.()
      this.#deps.onChange()
    })
  }

  async #handleFirst(lane: Lane): Promise<void> {
    if (lane.isRedriven) this.#bringBack(lane)
    if (this.#dead.has(lane.key)) return this.#buryWaiting(lane)
    const entry = lane.entries.shift()
    if (!entry) return this.#free(lane)
    const outcome = await attempt(this.#name, [entry], lane.attempts + 1, this.#attempt)
    if (outcome.kind === 'handled') return this.#finish(lane, [entry])
    entry.isAlone = true
    if (outcome.kind === 'failed' && lane.attempts + 1 >= MOST_ATTEMPTS) return this.#giveUp(lane, entry, outcome.error)
    lane.entries.unshift(entry)
    this.#wait([lane], this.#waitMs(lane, outcome))
  }

  #waitMs(lane: Lane, outcome: Exclude<Outcome, { kind: 'handled' }>): number {
    if (outcome.kind === 'unavailable') return outcome.retryAfterMs
    lane.attempts++
    return this.#deps.backOff(lane.attempts)
  }

  async #handleBatch(reaction: Reaction, batch: readonly [Entry, ...Entry[]]): Promise<void> {
    const outcome = await attempt(this.#name, batch, 1, this.#attempt)
    this.#batchesInFlight.delete(reaction)
    const lanes = new Set(batch.map(({ event }) => this.#laneOf(event.key)))
    if (outcome.kind === 'handled') for (const entry of batch) entry.handled()
    else this.#putBack(batch, outcome.kind === 'failed')
    if (outcome.kind === 'unavailable') this.#wait(lanes, outcome.retryAfterMs)
    else for (const lane of lanes) this.#free(lane)
  }

  /** A failed batch is tried event by event, so that one bad event holds back its key alone. */
  #putBack(batch: readonly Entry[], isAlone: boolean): void {
    for (const entry of batch.toReversed()) {
      entry.isAlone = isAlone
      this.#laneOf(entry.event.key).entries.unshift(entry)
    }
  }

  #finish(lane: Lane, entries: readonly Entry[]): void {
    for (const entry of entries) entry.handled()
    lane.attempts = 0
    this.#free(lane)
  }

  #bringBack(lane: Lane): void {
    lane.isRedriven = false
    lane.attempts = 0
    this.#dead.delete(lane.key)
    const back = this.#deps.events.deadOfKey(this.#name, lane.key).flatMap((event): Entry | readonly Entry[] => {
      const reaction = this.#reactions.get(event.type)
      return reaction ? { event, reaction, isRedriven: true, isAlone: true, handled: () => {} } : []
    })
    lane.entries = [...back, ...lane.entries.filter(({ isRedriven }) => !isRedriven)]
  }

  async #giveUp(lane: Lane, entry: Entry, error: unknown): Promise<void> {
    const { event } = entry
    const isBuried = await this.#bury([buryWrite(this.#name, event, MOST_ATTEMPTS, error)])
    if (!isBuried) {
      lane.entries.unshift(entry)
      return this.#wait([lane], BURY_AGAIN_MS)
    }
    this.#deps.log.error({ consumer: this.#name, event: event.id, type: event.type }, 'event_given_up')
    this.#dead.set(lane.key, event.id)
    this.#finish(lane, [entry])
  }

  /** What comes after a dead letter of its key waits behind it. What was redriven is there already. */
  async #buryWaiting(lane: Lane): Promise<void> {
    const cause = `waits for ${this.#dead.get(lane.key)}`
    const waiting = lane.entries.filter(({ isRedriven }) => !isRedriven)
    const buried = waiting.splice(0, MOST_BURIED)
    const isBuried = await this.#bury(buried.map(({ event }) => buryWrite(this.#name, event, 0, cause)))
    if (!isBuried) return this.#wait([lane], BURY_AGAIN_MS)
    lane.entries = lane.entries.filter((entry) => !entry.isRedriven && !buried.includes(entry))
    this.#finish(lane, buried)
  }

  async #bury(writes: readonly UnitWrite[]): Promise<boolean> {
    try {
      await this.#deps.commit(writes, [])
      return true
    } catch (error) {
      this.#deps.log.warn({ consumer: this.#name, reason: String(error) }, 'dead_letter_not_written')
      return false
    }
  }

  /** The cursor takes the place of the marks up to what is open: one row instead of one an event. */
  readonly #commitHandled: CommitHandled = async (entries, effects) => {
    const consumer = this.#name
    if (effects.some(({ kind }) => kind === 'once')) throw new Error('A reaction marks an event twice: the bus does it')
    const upTo = this.#progress.lowWater.markWith(new Set(entries.map(({ event }) => event.seq)))
    const marks = entries.flatMap(({ event: { id, seq }, isRedriven }): UnitWrite | readonly UnitWrite[] => {
      if (isRedriven) return { kind: 'settle', consumer, seq, eventId: id }
      return seq > upTo ? { kind: 'once', consumer, seq, eventId: id } : []
    })
    // Without effect there is nothing to repeat: the cursor is saved later, with the next mark of a later event at the latest.
    if (effects.length === 0 && marks.length === 0) {
      for (const { handled } of entries) handled()
      return
    }
    if (!this.#progress.isAhead(upTo)) return this.#deps.commit(marks, effects)
    await this.#deps.commit([{ kind: 'advance', consumer, seq: upTo }, ...marks], effects)
    this.#progress.saved(upTo)
  }

  readonly #attempt: AttemptDeps = { commit: this.#commitHandled, losers: new Losers() }

  async #save(seq: number): Promise<boolean> {
    try {
      await this.#deps.commit([{ kind: 'advance', consumer: this.#name, seq }], [])
      return true
    } catch (error) {
      this.#deps.log.warn({ consumer: this.#name, reason: String(error) }, 'cursor_not_saved')
      return false
    }
  }
}

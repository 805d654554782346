import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../../service.ts'
import type { Inbox, KeyMark, Remembered } from '../../store/dynamodb/inbox.ts'
import { AlreadyHandled, Unavailable, VersionConflict } from '../../store/errors.ts'
import type { Store } from '../../store/store.ts'
import { once } from '../../store/write.ts'
import type { Delivery } from '../delivery.ts'
import type { Reaction } from '../event-bus.ts'
import { type DeadLetters, generationOf } from './dead-letters.ts'
import { type CarriedEvent, fromEnvelope } from './envelope.ts'
import { groupOf } from './group.ts'
import type { Queue, Received } from './queue.ts'

export interface QueueConsumerOptions {
  readonly consumer: string
  readonly reactions: ReadonlyMap<string, Reaction>
  readonly queue: Queue
  readonly deadLetters: DeadLetters
  readonly inbox: Inbox
  readonly store: Store
  readonly log: Log
  readonly pollSeconds: number
  readonly retrySeconds: (attempts: number) => number
}

/** An event in hand. */
interface Work {
  readonly message: Received
  readonly event: CarriedEvent
  readonly group: string
  readonly reaction: Reaction
  readonly isHandled: boolean
  readonly mark: KeyMark | undefined
}

const VISIBILITY_SECONDS = 30
const EXTEND_MS = 10_000
const MOST_HELD = 100
const LARGEST_BATCH = 30
const MOST_ATTEMPTS = 8
/** A reaction that never agrees with what it read has a fault of its own. */
const MOST_CONFLICTS = 20
const FIRST_PAUSE_MS = 2
const LONGEST_PAUSE_MS = 2_000
const LAST_POLL_MS = 1_000

/** What became of an event: done with, or back in the queue, where it holds its key back. */
type Outcome = 'done' | 'back'

/**
 * Takes messages from one queue and reacts to them: in order within a key, concurrently across keys, or many at a time
 * where all reactions are of mode `batch`. A message is deleted only after the commit that holds its effect.
 */
export class QueueConsumer {
  readonly #options: QueueConsumerOptions
  readonly #inBatches: boolean
  readonly #held = new Set<Received>()
  readonly #lanes = new Map<string, Promise<void>>()
  readonly #stop = new AbortController()
  #pending: Work[] = []
  #pump: Promise<void> | undefined
  #polling: Promise<void> | undefined
  #heartbeat: NodeJS.Timeout | undefined
  #handled = 0

  constructor(options: QueueConsumerOptions) {
    this.#options = options
    this.#inBatches = [...options.reactions.values()].every((reaction) => reaction.mode === 'batch')
  }

  /** How many messages it is done with: tells `drain` whether something moves. */
  get handled(): number {
    return this.#handled
  }

  start(): void {
    this.#polling = this.#poll()
    this.#heartbeat = setInterval(() => void this.#extend(), EXTEND_MS)
    this.#heartbeat.unref()
  }

  async stop(): Promise<void> {
    const abort = setTimeout(() => this.#poller.abort(), LAST_POLL_MS)
    this.#stop.abort()
    await this.#polling
    clearTimeout(abort)
    while (this.#lanes.size > 0 || this.#pump) await Promise.all([...this.#lanes.values(), this.#pump])
    clearInterval(this.#heartbeat)
  }

  async isIdle(): Promise<boolean> {
    return (await this.#options.queue.size()) === 0 && this.#held.size === 0
  }

  readonly #poller = new AbortController()

  get #isStopping(): boolean {
    return this.#stop.signal.aborted
  }

  async #poll(): Promise<void> {
    const { queue, pollSeconds, log, consumer } = this.#options
    while (!this.#isStopping) {
      try {
        await this.#untilRoom()
        const messages = await queue.receive({
          waitSeconds: pollSeconds,
          visibilitySeconds: VISIBILITY_SECONDS,
          signal: this.#poller.signal,
        })
        await this.#take(messages)
      } catch (error) {
        if (this.#isStopping) return
        log.warn({ err: error, consumer }, 'queue_receive_failed')
        await this.#pause(Math.random() * 1_000)
      }
    }
  }

  async #untilRoom(): Promise<void> {
    while (this.#held.size >= MOST_HELD && !this.#isStopping) {
      await Promise.race([...this.#lanes.values(), ...(this.#pump ? [this.#pump] : [])])
    }
  }

  async #take(messages: readonly Received[]): Promise<void> {
    for (const message of messages) this.#held.add(message)
    if (this.#isStopping) return this.#giveBack(messages, 0)
    try {
      const works = await this.#recall(messages)
      if (this.#inBatches) this.#enqueue(works)
      else for (const lane of Map.groupBy(works, (work) => work.group).values()) this.#openLane(lane)
    } catch (error) {
      this.#options.log.warn({ err: error, consumer: this.#options.consumer }, 'messages_given_back')
      await this.#giveBack(messages, 1)
    }
  }

  /** Reads what the messages say and what is known of them. Strangers' messages go to the dead letters. */
  async #recall(messages: readonly Received[]): Promise<readonly Work[]> {
    const { inbox, consumer, reactions } = this.#options
    const carried: { message: Received; event: CarriedEvent; group: string; reaction: Reaction }[] = []
    for (const message of messages) {
      const event = fromEnvelope(message.text)
      const reaction = typeof event === 'string' ? undefined : reactions.get(event.type)
      if (typeof event === 'string') await this.#bury(message, { attempts: 0, cause: event, parkedIn: 0 })
      else if (!reaction) await this.#forget([message])
      else carried.push({ message, event, group: groupOf(event.key), reaction })
    }
    if (carried.length === 0) return []
    const known: Remembered = await inbox.recall(
      consumer,
      carried.map(({ event, group }) => ({ id: event.id, group })),
    )
    return carried.map((work) => ({
      ...work,
      isHandled: known.handled.has(work.event.id),
      mark: known.marks.get(work.group),
    }))
  }

  #openLane(works: readonly Work[]): void {
    const [first] = works
    if (!first) return
    const before = this.#lanes.get(first.group) ?? Promise.resolve()
    const lane = before
      .then(() => this.#inOrder(works))
      .catch((error) => this.#options.log.error({ err: error, consumer: this.#options.consumer }, 'consumer_failed'))
      .finally(() => {
        if (this.#lanes.get(first.group) === lane) this.#lanes.delete(first.group)
      })
    this.#lanes.set(first.group, lane)
  }

  /** One after another. When one has to wait, those of its key behind it go back to the queue. */
  async #inOrder(works: readonly Work[]): Promise<void> {
    let mark = works[0]?.mark
    for (const [i, work] of works.entries()) {
      if (this.#isStopping && i > 0) return this.#giveBack(messagesOf(works.slice(i)), 0)
      const result = await this.#one({ ...work, mark })
      mark = result.mark
      if (result.outcome === 'back') return this.#giveBack(messagesOf(works.slice(i + 1)), 0)
    }
  }

  async #one(work: Work): Promise<{ outcome: Outcome; mark: KeyMark | undefined }> {
    const { message, event, mark } = work
    if (work.isHandled) {
      await this.#forget([message])
      return { outcome: 'done', mark }
    }
    if (mark && (await this.#waitsBehind(work, mark))) return { outcome: 'done', mark }
    const attempt = attemptOf(work)
    const failure = await this.#react([work], attempt)
    if (failure === undefined) {
      await this.#forget([message])
      return { outcome: 'done', mark }
    }
    if (failure === 'stopped') {
      await this.#giveBack([message], 0)
      return { outcome: 'back', mark }
    }
    return this.#failed(work, { eventId: event.id, attempts: attempt }, failure)
  }

  async #failed(
    { message, group, event }: Work,
    mark: KeyMark,
    failure: Error,
  ): Promise<{ outcome: Outcome; mark: KeyMark }> {
    const { inbox, consumer, log, retrySeconds } = this.#options
    const { attempts } = mark
    log.warn({ err: failure, consumer, type: event.type, event_id: event.id, attempts }, 'reaction_failed')
    await inbox.failed(consumer, group, event.id, attempts)
    if (attempts < MOST_ATTEMPTS) {
      await this.#giveBack([message], retrySeconds(attempts))
      return { outcome: 'back', mark }
    }
    const parkedIn = generationOf(message)
    await inbox.park(consumer, group, event.id, parkedIn)
    log.error({ consumer, type: event.type, event_id: event.id }, 'event_dead_lettered')
    await this.#bury(message, { attempts, cause: `${failure.name}: ${failure.message}`, parkedIn })
    return { outcome: 'done', mark: { ...mark, parkedIn } }
  }

  /** An event of a key whose earlier event is dead joins the dead letters, so that the order holds when they are redriven. */
  async #waitsBehind({ message, group, event }: Work, mark: KeyMark): Promise<boolean> {
    if (mark.parkedIn === undefined || generationOf(message) > mark.parkedIn) return false
    const { inbox, consumer } = this.#options
    if (!(await inbox.parkBehind(consumer, group, event.id))) return false
    await this.#bury(message, { attempts: 0, cause: `waits for ${mark.eventId}`, parkedIn: mark.parkedIn })
    return true
  }

  #enqueue(works: readonly Work[]): void {
    this.#pending.push(...works)
    if (this.#pending.length === 0) return
    this.#pump ??= this.#drainPending().finally(() => {
      this.#pump = undefined
    })
  }

  async #drainPending(): Promise<void> {
    while (this.#pending.length > 0) {
      const batch = this.#nextBatch()
      try {
        await this.#inBatch(batch)
      } catch (error) {
        this.#options.log.error({ err: error, consumer: this.#options.consumer }, 'consumer_failed')
      }
    }
  }

  /** A run of events with one reaction. */
  #nextBatch(): readonly Work[] {
    const { reaction } = this.#pending[0] ?? {}
    const end = this.#pending.findIndex((work) => work.reaction !== reaction)
    return this.#pending.splice(0, Math.min(end < 0 ? LARGEST_BATCH : end, LARGEST_BATCH))
  }

  async #inBatch(works: readonly Work[]): Promise<void> {
    if (this.#isStopping) return this.#giveBack(messagesOf(works), 0)
    const isPlain = works.every((work) => !work.isHandled && work.mark === undefined)
    const isSingle = new Set(works.map((work) => work.event.id)).size < works.length || works.length === 1
    if (isPlain && !isSingle) {
      const failure = await this.#react(works, 1)
      if (failure === undefined) return this.#forget(messagesOf(works))
      if (failure === 'stopped') return this.#giveBack(messagesOf(works), 0)
    }
    await this.#oneByOne(works)
  }

  /** Takes a batch apart: only the keys of events that fail wait. */
  async #oneByOne(works: readonly Work[]): Promise<void> {
    for (const lane of Map.groupBy(works, (work) => work.group).values()) {
      const { group } = lane[0] ?? {}
      const behind = this.#pending.filter((work) => work.group === group)
      this.#pending = this.#pending.filter((work) => work.group !== group)
      await this.#inOrder([...lane, ...behind])
    }
  }

  /** Reacts and commits. Gives the error that speaks against the events, or `stopped`. */
  async #react(works: readonly Work[], attempt: number): Promise<Error | 'stopped' | undefined> {
    const { consumer, store } = this.#options
    const deliveries = works.map(({ event }): Delivery => ({ ...event, consumer, attempt }))
    for (let conflicts = 0, pauses = 0; ; ) {
      try {
        const writes = (await works[0]?.reaction.react(deliveries)) ?? []
        await store.commit([...writes, ...deliveries.map(once)])
        return undefined
      } catch (error) {
        if (!(error instanceof Error)) return new Error(String(error))
        if (error instanceof AlreadyHandled && works.length === 1) return undefined
        if (error instanceof VersionConflict && conflicts++ < MOST_CONFLICTS) continue
        if (!(error instanceof Unavailable)) return error
        if (this.#isStopping) return 'stopped'
        await this.#pause(pauseMs(error, pauses++))
      }
    }
  }

  async #bury(message: Received, death: Parameters<DeadLetters['bury']>[1]): Promise<void> {
    await this.#options.deadLetters.bury(message, death)
    await this.#forget([message])
  }

  async #forget(messages: readonly Received[]): Promise<void> {
    await this.#options.queue.remove(messages)
    this.#handled += messages.length
    for (const message of messages) this.#held.delete(message)
  }

  async #giveBack(messages: readonly Received[], afterSeconds: number): Promise<void> {
    for (const message of messages) this.#held.delete(message)
    await this.#options.queue.show(messages, afterSeconds)
  }

  async #extend(): Promise<void> {
    try {
      await this.#options.queue.show([...this.#held], VISIBILITY_SECONDS)
    } catch (error) {
      this.#options.log.warn({ err: error, consumer: this.#options.consumer }, 'visibility_not_extended')
    }
  }

  async #pause(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: this.#stop.signal }).catch(() => undefined)
  }
}

const messagesOf = (works: readonly Work[]): readonly Received[] => works.map((work) => work.message)

const attemptOf = ({ event, mark }: Work): number => (mark?.eventId === event.id ? mark.attempts : 0) + 1

const pauseMs = ({ retryAfterSeconds }: Unavailable, pauses: number): number =>
  retryAfterSeconds * 1_000 + Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** pauses)

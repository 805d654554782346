import { MOST_IN_BATCH, type Reaction } from '../event-bus.ts'
import { type EventHandler, type EventHandlerOptions, openEventHandler } from './event-handler.ts'
import { Hold, VISIBILITY_SECONDS } from './hold.ts'
import type { Queue, Received } from './queue.ts'
import { pause } from './react-and-commit.ts'
import { messagesOf, sortMessages, type Work } from './work.ts'

export interface QueueConsumerOptions extends EventHandlerOptions {
  readonly reactions: ReadonlyMap<string, Reaction>
  readonly queue: Queue
  /** How long a poll waits for a message. */
  readonly pollSeconds: number
}

const MOST_HELD = 100
const LONGEST_PAUSE_MS = 1_000
/** A poll that is under way when the consumer stops may end by itself for so long. */
const LAST_POLL_MS = 1_000

/**
 * Takes messages from one queue and reacts to them: in order within a key, concurrently across keys; or, where all
 * reactions are of mode `batch`, as many in one commit as have come while the commit before was under way. A message is
 * deleted only after the commit that holds its effect.
 */
export class QueueConsumer {
  readonly #options: QueueConsumerOptions
  readonly #hold: Hold
  readonly #handler: EventHandler
  readonly #inBatches: boolean
  readonly #stopping = new AbortController()
  readonly #poll = new AbortController()
  /** Work under way, by key. */
  readonly #lanes = new Map<string, Promise<void>>()
  /** Work that waits for the next batch. */
  #pending: readonly Work[] = []
  #batches: Promise<void> | undefined
  #polling: Promise<void> | undefined

  constructor(options: QueueConsumerOptions) {
    this.#options = options
    this.#hold = new Hold(options.queue, options.log)
    this.#handler = openEventHandler(options, this.#hold, this.#stopping.signal)
    this.#inBatches = [...options.reactions.values()].every((reaction) => reaction.mode === 'batch')
  }

  /** Messages it is done with: tells `drain` whether something moves. */
  get handled(): number {
    return this.#hold.deleted
  }

  start(): void {
    this.#polling = this.#receiveAll()
  }

  /** Takes no new work, finishes what is under way, gives back the rest. */
  async stop(): Promise<void> {
    const lastPoll = setTimeout(() => this.#poll.abort(), LAST_POLL_MS)
    this.#stopping.abort()
    await this.#polling
    clearTimeout(lastPoll)
    while (this.#lanes.size > 0 || this.#batches) await Promise.all([...this.#lanes.values(), this.#batches])
    this.#hold.end()
  }

  async isIdle(): Promise<boolean> {
    return (await this.#options.queue.size()) === 0 && this.#hold.size === 0
  }

  async #receiveAll(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#untilRoom()
        await this.#take(await this.#receive())
      } catch (error) {
        if (this.#poll.signal.aborted) return
        this.#options.log.warn({ err: error, consumer: this.#options.consumer }, 'queue_not_read')
        await pause(Math.random() * LONGEST_PAUSE_MS, this.#stopping.signal)
      }
    }
  }

  #receive(): Promise<readonly Received[]> {
    const { queue, pollSeconds } = this.#options
    return queue.receive({
      waitSeconds: pollSeconds,
      visibilitySeconds: VISIBILITY_SECONDS,
      signal: this.#poll.signal,
    })
  }

  async #untilRoom(): Promise<void> {
    while (this.#hold.size >= MOST_HELD) {
      await Promise.race([...this.#lanes.values(), ...(this.#batches ? [this.#batches] : [])])
    }
  }

  async #take(messages: readonly Received[]): Promise<void> {
    if (messages.length === 0) return
    this.#hold.take(messages)
    if (this.#stopping.signal.aborted) return this.#hold.giveBack(messages, 0)
    const { reactions, consumer, inbox } = this.#options
    try {
      const { works, strangers, unwanted } = await sortMessages(messages, reactions, consumer, inbox)
      for (const { message, cause } of strangers) await this.#handler.refuse(message, cause)
      if (unwanted.length > 0) await this.#hold.delete(unwanted)
      if (this.#inBatches) this.#addToBatches(works)
      else for (const lane of Map.groupBy(works, (work) => work.group).values()) this.#addToLane(lane)
    } catch (error) {
      await this.#hold.giveBack(messages, 1)
      throw error
    }
  }

  #addToLane(works: readonly Work[]): void {
    const { group } = works[0] ?? {}
    if (group === undefined) return
    const lane = (this.#lanes.get(group) ?? Promise.resolve())
      .then(() => this.#guard(works, () => this.#handler.inOrder(works)))
      .finally(() => {
        if (this.#lanes.get(group) === lane) this.#lanes.delete(group)
      })
    this.#lanes.set(group, lane)
  }

  #addToBatches(works: readonly Work[]): void {
    this.#pending = [...this.#pending, ...works]
    this.#batches ??= this.#handleBatches().finally(() => {
      this.#batches = undefined
    })
  }

  async #handleBatches(): Promise<void> {
    while (this.#pending.length > 0) {
      const batch = this.#nextBatch()
      await this.#guard(batch, () => this.#handleBatch(batch))
    }
  }

  /** A run of events of one reaction. */
  #nextBatch(): readonly Work[] {
    const reaction = this.#pending[0]?.reaction
    const other = this.#pending.findIndex((work) => work.reaction !== reaction)
    const size = Math.min(other < 0 ? this.#pending.length : other, reaction?.most ?? MOST_IN_BATCH)
    const batch = this.#pending.slice(0, size)
    this.#pending = this.#pending.slice(size)
    return batch
  }

  /** A batch that fails is taken apart, so that only the keys of events that fail wait. */
  async #handleBatch(batch: readonly Work[]): Promise<void> {
    if (this.#stopping.signal.aborted) return this.#hold.giveBack(messagesOf(batch), 0)
    if (await this.#handler.together(batch)) return
    for (const [group, works] of Map.groupBy(batch, (work) => work.group)) {
      const behind = this.#pending.filter((work) => work.group === group)
      this.#pending = this.#pending.filter((work) => work.group !== group)
      const all = [...works, ...behind]
      await this.#guard(all, () => this.#handler.inOrder(all))
    }
  }

  /** When the database or the queue fails under way, what is still in hand goes back. */
  async #guard(works: readonly Work[], handle: () => Promise<void>): Promise<void> {
    try {
      await handle()
    } catch (error) {
      this.#options.log.error({ err: error, consumer: this.#options.consumer }, 'events_not_handled')
      await this.#hold.giveBackHeld(messagesOf(works)).catch(() => undefined)
    }
  }
}

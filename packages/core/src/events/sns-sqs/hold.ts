import type { Log } from '../../service.ts'
import type { Queue, Received } from './queue.ts'

export const VISIBILITY_SECONDS = 30
const EXTEND_MS = 10_000
const REST_SECONDS = 1

/** Messages in hand: kept invisible to others until they are deleted or given back. */
export class Hold {
  readonly #queue: Queue
  readonly #log: Log
  readonly #messages = new Set<Received>()
  readonly #heartbeat: NodeJS.Timeout
  #deleted = 0

  constructor(queue: Queue, log: Log) {
    this.#queue = queue
    this.#log = log
    this.#heartbeat = setInterval(() => void this.#extend(), EXTEND_MS)
    this.#heartbeat.unref()
  }

  get size(): number {
    return this.#messages.size
  }

  /** How many it has deleted so far. */
  get deleted(): number {
    return this.#deleted
  }

  take(messages: readonly Received[]): void {
    for (const message of messages) this.#messages.add(message)
  }

  async delete(messages: readonly Received[]): Promise<void> {
    try {
      await this.#queue.remove(messages)
    } finally {
      this.#deleted += messages.length
      this.#letGo(messages)
    }
  }

  /** They are seen again after that time; later ones of a key first, so that an earlier one still blocks it. */
  async giveBack(messages: readonly Received[], afterSeconds: number): Promise<void> {
    this.#letGo(messages)
    if (messages.length > 0) await this.#queue.show(messages.toReversed(), afterSeconds)
  }

  /** Those of the messages that are still in hand, after a short rest. */
  giveBackHeld(messages: readonly Received[]): Promise<void> {
    return this.giveBack(
      messages.filter((message) => this.#messages.has(message)),
      REST_SECONDS,
    )
  }

  end(): void {
    clearInterval(this.#heartbeat)
  }

  #letGo(messages: readonly Received[]): void {
    for (const message of messages) this.#messages.delete(message)
  }

  async #extend(): Promise<void> {
    try {
      await this.#queue.show([...this.#messages], VISIBILITY_SECONDS)
    } catch (error) {
      this.#log.warn({ err: error }, 'visibility_not_extended')
    }
  }
}

import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../clock.ts'
import type { Log } from '../../service.ts'
import type { Inbox } from '../../store/dynamodb/inbox.ts'
import type { Outbox } from '../../store/dynamodb/outbox.ts'
import type { Store } from '../../store/store.ts'
import type { DeadLetter, EventBus, Reaction, Subscription } from '../event-bus.ts'
import { reactionsByType } from '../reactions-by-type.ts'
import type { QueueClients } from './clients.ts'
import { type DeadLetters, openDeadLetters } from './dead-letters.ts'
import { openQueue, type Queue } from './queue.ts'
import { QueueConsumer } from './queue-consumer.ts'
import { OutboxRelay } from './relay.ts'

export interface QueueUrls {
  readonly queueUrl: string
  readonly dlqUrl: string
}

export interface SnsSqsBusOptions extends QueueClients {
  readonly topicArn: string
  /** The queues of each consumer. */
  readonly queues: (consumer: string) => QueueUrls | undefined
  readonly store: Store
  readonly outbox: Outbox
  readonly inbox: Inbox
  readonly now: Clock
  readonly log: Log
  /** How long a poll waits for a message: 1 to 20. */
  readonly pollSeconds?: number
  readonly sweepSeconds?: number
  /** How long an event waits after that many failed attempts. */
  readonly retrySeconds?: (attempts: number) => number
}

const POLL_SECONDS = 20
const LONGEST_RETRY_SECONDS = 60
const DRAIN_WAIT_MS = 20
const DEFAULT_LISTED = 100

/** Whole seconds, as SQS counts them: 1, 2, 4 ... 60, up to a quarter more by chance. */
const backOff = (attempts: number): number =>
  Math.ceil(Math.min(LONGEST_RETRY_SECONDS, 2 ** (attempts - 1)) * (1 + Math.random() / 4))

interface Queues {
  readonly queue: Queue
  readonly deadLetters: DeadLetters
}

/** Events over one SNS FIFO topic, and one SQS FIFO queue with a dead-letter queue for each consumer. */
export class SnsSqsBus implements EventBus {
  readonly #options: SnsSqsBusOptions
  readonly #relay: OutboxRelay
  readonly #subscriptions = new Map<string, ReadonlyMap<string, Reaction>>()
  readonly #consumers: QueueConsumer[] = []

  constructor(options: SnsSqsBusOptions) {
    this.#options = options
    this.#relay = new OutboxRelay(options)
  }

  /** A commit put events into these shards of the outbox. */
  announced(shards: Iterable<number>): void {
    this.#relay.nudge(shards)
  }

  subscribe(subscription: Subscription): void {
    const { consumer } = subscription
    if (this.#subscriptions.has(consumer)) throw new Error(`${consumer} has subscribed before`)
    this.#subscriptions.set(consumer, reactionsByType(subscription))
  }

  async start(): Promise<void> {
    for (const [consumer, reactions] of this.#subscriptions) {
      if (reactions.size > 0) this.#consumers.push(this.#openConsumer(consumer, reactions))
    }
    this.#relay.start()
    for (const consumer of this.#consumers) consumer.start()
  }

  async drain(): Promise<void> {
    for (let calm = 0, before = Number.NaN; calm < 2; ) {
      const isQuiet = (await this.#areIdle()) && (await this.#relay.flush())
      const moved = this.#moved()
      calm = isQuiet && moved === before ? calm + 1 : 0
      before = moved
      if (!isQuiet) await wait(DRAIN_WAIT_MS)
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#consumers.map((consumer) => consumer.stop()))
  }

  /** Requests may still commit after `stop`: their events are published until now. */
  async close(): Promise<void> {
    await this.stop()
    await this.#relay.flush()
    await this.#relay.stop()
  }

  async deadLetters(consumer: string, limit = DEFAULT_LISTED): Promise<readonly DeadLetter[]> {
    return (await this.#queuesOf(consumer)?.deadLetters.list(limit)) ?? []
  }

  async redrive(consumer: string): Promise<number> {
    return (await this.#queuesOf(consumer)?.deadLetters.redrive()) ?? 0
  }

  #openConsumer(consumer: string, reactions: ReadonlyMap<string, Reaction>): QueueConsumer {
    const queues = this.#queuesOf(consumer)
    if (!queues) throw new Error(`${consumer} reacts to events and has no queue`)
    const { inbox, store, log, pollSeconds = POLL_SECONDS, retrySeconds = backOff } = this.#options
    return new QueueConsumer({ consumer, reactions, ...queues, inbox, store, log, pollSeconds, retrySeconds })
  }

  #queuesOf(consumer: string): Queues | undefined {
    const urls = this.#options.queues(consumer)
    if (!urls) return undefined
    const { sqs, inbox, now } = this.#options
    const queue = openQueue(sqs, urls.queueUrl)
    const deadQueue = openQueue(sqs, urls.dlqUrl)
    return { queue, deadLetters: openDeadLetters({ consumer, queue, deadQueue, inbox, now }) }
  }

  async #areIdle(): Promise<boolean> {
    const idle = await Promise.all(this.#consumers.map((consumer) => consumer.isIdle()))
    return idle.every(Boolean)
  }

  /** Everything that has moved so far: two equal readings with nothing under way mean that nothing is. */
  #moved(): number {
    return this.#consumers.reduce((sum, consumer) => sum + consumer.handled, this.#relay.published)
  }
}

import { PublishBatchCommand, type SNSClient } from '@aws-sdk/client-sns'
import type { Log } from '../../service.ts'
import { allShards, type Outbox, type OutboxEvent } from '../../store/dynamodb/outbox.ts'
import { toEnvelope } from './envelope.ts'
import { groupOf } from './group.ts'

export interface RelayOptions {
  readonly outbox: Outbox
  readonly sns: SNSClient
  readonly topicArn: string
  readonly log: Log
  /** How often all shards are looked through for what a crash left. */
  readonly sweepSeconds?: number
}

/** Logged while events that were committed can't be published: at each sweep, until they can. */
export const RELAY_FAILED = 'outbox_relay_failed'
const SWEEP_SECONDS = 10
const READ_AT_ONCE = 100
const PUBLISH_AT_ONCE = 10
/** SNS takes 262,144 bytes in one request, attributes included. */
const PUBLISH_BYTES = 255_000
const ATTRIBUTES_BYTES = 600

interface Message {
  readonly event: OutboxEvent
  readonly text: string
}

/**
 * Publishes committed events to the FIFO topic and removes them from the outbox: at once after a commit of this process,
 * and by a sweep for what another one left behind when it crashed.
 *
 * Several processes may relay one outbox at a time, without a lease. Each publishes a key's events one after another in
 * the order of commits, so that it comes to a later event only when the earlier one is published, by itself or by
 * another (it is gone from the outbox). What is published twice within five minutes the topic drops by the event's id;
 * what comes later than that a consumer drops by its inbox.
 */
export class OutboxRelay {
  readonly #options: RelayOptions
  readonly #running = new Map<number, Promise<boolean>>()
  readonly #again = new Set<number>()
  #sweeper: NodeJS.Timeout | undefined
  #published = 0

  constructor(options: RelayOptions) {
    this.#options = options
  }

  /** How many events it has published: tells `drain` whether something moves. */
  get published(): number {
    return this.#published
  }

  start(): void {
    this.#sweeper = setInterval(() => this.nudge(allShards), (this.#options.sweepSeconds ?? SWEEP_SECONDS) * 1000)
    this.#sweeper.unref()
    this.nudge(allShards)
  }

  async stop(): Promise<void> {
    clearInterval(this.#sweeper)
    this.#sweeper = undefined
    this.#again.clear()
    await Promise.all(this.#running.values())
  }

  /** Something may lie in these shards. Does nothing while the relay isn't started: the first sweep finds it. */
  nudge(shards: Iterable<number>): void {
    if (!this.#sweeper) return
    for (const shard of shards) {
      if (this.#running.has(shard)) this.#again.add(shard)
      else this.#running.set(shard, this.#run(shard))
    }
  }

  /** Looks through all shards. True when nothing is left in them, false when something can't be published now. */
  async flush(): Promise<boolean> {
    let isEmpty = true
    this.nudge(allShards)
    while (this.#running.size > 0) {
      const results = await Promise.all(this.#running.values())
      isEmpty &&= results.every(Boolean)
    }
    return isEmpty
  }

  async #run(shard: number): Promise<boolean> {
    try {
      do {
        this.#again.delete(shard)
        await this.#empty(shard)
      } while (this.#again.has(shard))
      return true
    } catch (error) {
      this.#options.log.warn({ err: error, shard }, RELAY_FAILED)
      return false
    } finally {
      this.#running.delete(shard)
    }
  }

  async #empty(shard: number): Promise<void> {
    for (;;) {
      const events = await this.#options.outbox.read(shard, READ_AT_ONCE)
      const published = await this.#publish(events)
      await this.#options.outbox.remove(shard, published)
      if (published.length < events.length) throw new Error(`${events.length - published.length} events not published`)
      if (events.length < READ_AT_ONCE) return
    }
  }

  /** Gives what was published. Rounds hold one event of a key at most: a failed one is never overtaken. */
  async #publish(events: readonly OutboxEvent[]): Promise<readonly OutboxEvent[]> {
    const published: OutboxEvent[] = []
    let queues = [...Map.groupBy(events, (event) => event.key).values()]
    while (queues.length > 0) {
      const heads = queues.flatMap((queue) => queue.slice(0, 1))
      const done = new Set((await this.#publishRound(heads)).map((event) => event.id))
      published.push(...heads.filter((event) => done.has(event.id)))
      queues = queues.filter(([head]) => head && done.has(head.id)).map((queue) => queue.slice(1))
      queues = queues.filter((queue) => queue.length > 0)
    }
    return published
  }

  async #publishRound(events: readonly OutboxEvent[]): Promise<readonly OutboxEvent[]> {
    const sent = await Promise.all(batches(events).map((batch) => this.#publishBatch(batch)))
    return sent.flat()
  }

  async #publishBatch(messages: readonly Message[]): Promise<readonly OutboxEvent[]> {
    const { sns, topicArn, log } = this.#options
    const entries = messages.map(({ event, text }, i) => ({
      Id: String(i),
      Message: text,
      MessageGroupId: groupOf(event.key),
      MessageDeduplicationId: event.id,
      MessageAttributes: {
        type: { DataType: 'String', StringValue: event.type },
        key: { DataType: 'String', StringValue: groupOf(event.key) },
      },
    }))
    try {
      const command = new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries: entries })
      const { Successful = [], Failed = [] } = await sns.send(command)
      for (const { Code, Message } of Failed) log.warn({ code: Code, reason: Message }, 'event_not_published')
      this.#published += Successful.length
      return Successful.flatMap(({ Id }) => messages[Number(Id)]?.event ?? [])
    } catch (error) {
      log.warn({ err: error }, 'events_not_published')
      return []
    }
  }
}

function batches(events: readonly OutboxEvent[]): readonly (readonly Message[])[] {
  const all: Message[][] = []
  let bytes = PUBLISH_BYTES
  for (const event of events) {
    const text = toEnvelope(event)
    const size = Buffer.byteLength(text) + ATTRIBUTES_BYTES
    const last = all.at(-1)
    bytes += size
    if (last && last.length < PUBLISH_AT_ONCE && bytes <= PUBLISH_BYTES) last.push({ event, text })
    else {
      all.push([{ event, text }])
      bytes = size
    }
  }
  return all
}

import { randomUUID } from 'node:crypto'
import { type Clock, idMaker, systemClock } from '@customer-service/core'
import type { EventBus, Subscription } from '@customer-service/core/events'
import {
  type AwsEnvironment,
  createQueues,
  createTopic,
  openQueue,
  type Queue,
  type QueueClients,
  type QueueUrls,
  queueClients,
  SnsSqsBus,
} from '@customer-service/core/events/sns-sqs'
import type { EventDefinition } from '@customer-service/core/store'
import {
  createTables,
  DynamoDbStore,
  dynamoDbClient,
  openInbox,
  openOutbox,
} from '@customer-service/core/store/dynamodb'
import type { AnyTable } from '../../packages/core/src/store/table.ts'
import type { Peers } from './peers.ts'

export type DynamoDbClient = ReturnType<typeof dynamoDbClient>

export const silent = { info() {}, warn() {}, error() {} }

/** One process of a service: its store, and its bus, which makes the queues of its consumers when it starts. */
export interface TestProcess {
  readonly client: DynamoDbClient
  readonly sns: QueueClients['sns']
  readonly store: DynamoDbStore
  readonly bus: EventBus
  /** The same bus, without queues made for it. */
  readonly queueless: EventBus
  /** As a container ends: what is committed is published. */
  close(): Promise<void>
}

/** Tables, topic and queues of one test. Several processes of the service may be opened on them. */
export interface TestAws {
  open(options?: { now?: Clock }): TestProcess
  /** A consumer's queue, once a process with this consumer has started. */
  queueOf(consumer: string): Queue
  /** What a container of the service reads; makes its queue. */
  environmentOf(consumer: string): Promise<AwsEnvironment>
}

export async function createTestAws(
  peers: Peers,
  tables: readonly AnyTable[],
  types: readonly EventDefinition[] = [],
): Promise<TestAws> {
  const tablePrefix = `t${randomUUID().slice(0, 8)}-`
  const service = 'shop'
  const newClient = () => dynamoDbClient(peers.dynamoDb.settings)
  const clients = queueClients(peers.snsSqs.settings)
  await createTables(newClient(), { tablePrefix, service, tables })
  const topicArn = await createTopic(clients, tablePrefix)
  const queues = new Map<string, QueueUrls>()

  async function createQueuesOf(consumer: string): Promise<void> {
    const wanted = { prefix: tablePrefix, topicArn, consumer, types: types.map(({ type }) => type) }
    if (!queues.has(consumer)) queues.set(consumer, await createQueues(clients, wanted))
  }

  return {
    open({ now = systemClock } = {}) {
      const client = newClient()
      const { sns, sqs } = queueClients(peers.snsSqs.settings)
      const outbox = openOutbox(client, tablePrefix, service)
      const inbox = openInbox(client, tablePrefix, service, now)
      const onAnnounced = (shards: Iterable<number>): void => bus.announced(shards)
      const newId = idMaker(now)
      const store = new DynamoDbStore({ client, tablePrefix, service, outbox, now, newId, onAnnounced }, tables)
      const bus = new SnsSqsBus({
        sns,
        sqs,
        topicArn,
        queues: (consumer) => queues.get(consumer),
        store,
        outbox,
        inbox,
        now,
        log: silent,
        pollSeconds: 0.1,
        sweepSeconds: 0.2,
        retrySeconds: () => 0,
      })
      return { client, sns, store, queueless: bus, bus: makingQueues(bus, createQueuesOf), close: () => bus.close() }
    },
    async environmentOf(consumer) {
      await createQueuesOf(consumer)
      return {
        REGION: peers.dynamoDb.settings.region,
        TABLE_PREFIX: tablePrefix,
        TOPIC_ARN: topicArn,
        QUEUE_URL: queues.get(consumer)?.queueUrl ?? '',
        DLQ_URL: queues.get(consumer)?.dlqUrl ?? '',
      }
    },
    queueOf(consumer) {
      return openQueue(clients.sqs, queues.get(consumer)?.queueUrl ?? '')
    },
  }
}

function makingQueues(bus: EventBus, createQueuesOf: (consumer: string) => Promise<void>): EventBus {
  const consumers: string[] = []
  return {
    subscribe(subscription: Subscription) {
      bus.subscribe(subscription)
      consumers.push(subscription.consumer)
    },
    async start() {
      await Promise.all(consumers.map(createQueuesOf))
      await bus.start()
    },
    drain: () => bus.drain(),
    stop: () => bus.stop(),
    deadLetters: (consumer, limit) => bus.deadLetters(consumer, limit),
    redrive: (consumer) => bus.redrive(consumer),
  }
}

/** Lets a command of the client fail, before or after the server has done it, as long as the test wants. */
export function failing(
  client: DynamoDbClient,
  command: string,
  when: 'before' | 'after',
  error: () => Error | undefined,
): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const isMeant = context.commandName === command
      const answer = isMeant && when === 'before' ? undefined : await next(args)
      const failure = isMeant ? error() : undefined
      if (failure) throw failure
      return answer ?? next(args)
    },
    { step: 'initialize' },
  )
}

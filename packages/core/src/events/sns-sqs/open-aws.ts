import { type Static, Type } from 'typebox'
import type { Clock } from '../../clock.ts'
import type { NewId } from '../../ids.ts'
import type { Log } from '../../service.ts'
import { dynamoDbClient } from '../../store/dynamodb/client.ts'
import { DynamoDbStore } from '../../store/dynamodb/dynamodb-store.ts'
import { openInbox } from '../../store/dynamodb/inbox.ts'
import { openOutbox } from '../../store/dynamodb/outbox.ts'
import type { Store } from '../../store/store.ts'
import type { AnyTable } from '../../store/table.ts'
import { queueClients } from './clients.ts'
import { SnsSqsBus } from './sns-sqs-bus.ts'

export type AwsEnvironment = Static<typeof AwsEnvironment>
/** What a container on AWS reads beside the settings of its service. The SDK itself reads `AWS_ENDPOINT_URL` and credentials. */
export const AwsEnvironment = Type.Object({
  REGION: Type.String({
    default: 'us-east-1',
    pattern: '^[A-Za-z0-9-]{1,64}$',
    description: 'AWS region of tables, topic and queues',
  }),
  TABLE_PREFIX: Type.String({ default: 'customer-service-', description: "Before every DynamoDB table's name" }),
  TOPIC_ARN: Type.String({ minLength: 1, description: 'SNS FIFO topic that events are published to' }),
  QUEUE_URL: Type.Optional(Type.String({ description: 'SQS FIFO queue of the events that this service reacts to' })),
  DLQ_URL: Type.Optional(Type.String({ description: 'Dead-letter queue of QUEUE_URL' })),
})

export interface AwsOptions {
  /** Its outbox, inbox and queue are used. */
  readonly service: string
  /** Its own tables, and those of others that it may read. */
  readonly tables: readonly AnyTable[]
  readonly environment: AwsEnvironment
  readonly now: Clock
  readonly newId: NewId
  readonly log: Log
}

/** Both ports on AWS, in the shape of the embedded ones. */
export interface Aws {
  readonly store: Store
  scoped(tables: readonly AnyTable[]): Store
  readonly bus: SnsSqsBus
  /** After the bus has stopped: publishes what was committed meanwhile, and closes the connections. */
  close(): Promise<void>
}

/** Store and bus of one service's container. Looks up nothing: tables, topic and queues come from the environment. */
export function openAws({ service, tables, environment, now, newId, log }: AwsOptions): Aws {
  const { REGION: region, TABLE_PREFIX: tablePrefix, TOPIC_ARN: topicArn, QUEUE_URL, DLQ_URL } = environment
  if ((QUEUE_URL === undefined) !== (DLQ_URL === undefined)) {
    throw new Error('Wrong settings:\n  QUEUE_URL, DLQ_URL: both or neither')
  }
  const client = dynamoDbClient({ region })
  const { sns, sqs } = queueClients({ region })
  const outbox = openOutbox(client, tablePrefix, service)
  const inbox = openInbox(client, tablePrefix, service, now)
  const onAnnounced = (shards: Iterable<number>): void => bus.announced(shards)
  const store = new DynamoDbStore({ client, tablePrefix, service, outbox, now, newId, onAnnounced }, tables)
  const own = QUEUE_URL !== undefined && DLQ_URL !== undefined ? { queueUrl: QUEUE_URL, dlqUrl: DLQ_URL } : undefined
  const queues = (consumer: string) => (consumer === service ? own : undefined)
  const bus = new SnsSqsBus({ sns, sqs, topicArn, queues, store, outbox, inbox, now, log })
  return {
    store,
    scoped: (some) => store.scoped(some),
    bus,
    async close() {
      await bus.close()
      for (const each of [client, sns, sqs]) each.destroy()
    },
  }
}

import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import {
  createQueues,
  createTopic,
  type QueueUrls,
  queueClients,
  SnsSqsBus,
} from '@customer-service/core/events/sns-sqs'
import {
  createTables,
  DynamoDbStore,
  dynamoDbClient,
  openInbox,
  openOutbox,
} from '@customer-service/core/store/dynamodb'
import { afterAll } from 'vitest'
import { describeEventBus } from '../../packages/core/src/events/event-bus.contract.ts'
import { idMaker } from '../../packages/core/src/ids.ts'
import { describeStore } from '../../packages/core/src/store/store.contract.ts'
import { startDynamoDb, startSnsSqs } from './peers.ts'

const t0 = performance.now()
const dynamoDb = await startDynamoDb()
const snsSqs = await startSnsSqs()
console.log('started', performance.now() - t0)
afterAll(async () => {
  await dynamoDb[Symbol.asyncDispose]()
  await snsSqs[Symbol.asyncDispose]()
})
const client = dynamoDbClient(dynamoDb.settings)
describeStore('DynamoDbStore', async (tables, now) => {
  const tablePrefix = `${randomUUID()}-`
  const service = 'contract'
  await createTables(client, { tablePrefix, service, tables })
  const outbox = openOutbox(client, tablePrefix, service)
  const store = new DynamoDbStore({ client, tablePrefix, service, outbox, now, newId: idMaker(now) }, tables)
  return {
    store,
    async eventually(check) {
      for (let i = 0; ; i++) {
        try {
          return await check()
        } catch (e) {
          if (i === 20) throw e
          await wait(20)
        }
      }
    },
    async close() {},
  }
})

describeEventBus('SnsSqsBus', async (tables, types) => {
  const prefix = `t${randomUUID().slice(0, 8)}-`
  const service = 'contract'
  const now = () => new Date()
  await createTables(client, { tablePrefix: prefix, service, tables })
  const clients = queueClients(snsSqs.settings)
  const topicArn = await createTopic(clients, prefix)
  const outbox = openOutbox(client, prefix, service)
  const inbox = openInbox(client, prefix, service, now)
  const queues = new Map<string, QueueUrls>()
  const log = {
    info() {},
    warn(f: object, e: string) {
      if (process.env.SHOW) console.log(e, f)
    },
    error(f: object, e: string) {
      if (process.env.SHOW) console.log(e, f)
    },
  }
  const store = new DynamoDbStore(
    {
      client,
      tablePrefix: prefix,
      service,
      outbox,
      now,
      newId: idMaker(now),
      onAnnounced: (shards) => bus.announced(shards),
    },
    tables,
  )
  const bus = new SnsSqsBus({
    ...clients,
    topicArn,
    queues: (c) => queues.get(c),
    store,
    outbox,
    inbox,
    now,
    log,
    pollSeconds: 0.1,
    retrySeconds: () => 0,
  })
  const consumers: string[] = []
  return {
    store,
    bus: {
      subscribe(s) {
        bus.subscribe(s)
        consumers.push(s.consumer)
      },
      async start() {
        for (const consumer of consumers)
          queues.set(
            consumer,
            await createQueues(clients, { prefix, topicArn, consumer, types: types.map((t) => t.type) }),
          )
        await bus.start()
      },
      drain: () => bus.drain(),
      stop: () => bus.stop(),
      deadLetters: (c, l) => bus.deadLetters(c, l),
      redrive: (c) => bus.redrive(c),
    },
    async close() {
      await bus.close()
    },
  }
})

import { randomBytes, randomUUID } from 'node:crypto'
import { idMaker, systemClock } from '@customer-service/core'
import { type Delivery, on } from '@customer-service/core/events'
import { openAws } from '@customer-service/core/events/sns-sqs'
import { add, announce, defineCounters, defineTable, type EventDefinition, put } from '@customer-service/core/store'
import { Type } from 'typebox'
import { afterEach, describe, expect, it } from 'vitest'
import type { Peers } from './peers.ts'
import { createTestAws, failing, silent, type TestProcess } from './test-aws.ts'

interface Placed {
  readonly n: number
  readonly text?: string
}
const placed: EventDefinition<Placed> = { type: 'order.placed', schema: Type.Unknown() }
const counts = defineCounters('shop_counts')
const orders = defineTable<{ readonly id: string; readonly n: number }>({ name: 'shop_orders', key: ({ id }) => [id] })
const tables = [counts, orders]
const consumer = 'analytics'

const counting = on(placed, async (_: undefined, { key, data }) => [add(counts, [key], { placed: 1, sum: data.n })])(
  undefined,
)

/** Events on their way from a commit to its effect, when processes crash, rival and repeat themselves. */
export function describeRelay(peers: Peers): void {
  describe('events over SNS and SQS', () => {
    const processes: TestProcess[] = []
    afterEach(async () => {
      await Promise.all(processes.splice(0).map((each) => each.close()))
    })
    const opened = (process: TestProcess): TestProcess => {
      processes.push(process)
      return process
    }
    const countsOf = async ({ store }: TestProcess, key: string) => (await store.get(counts, key))?.counts

    it('P4 has one effect when a process ends between publishing an event and removing it', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const crashing = opened(aws.open())
      let removals = 0
      failing(crashing.client, 'BatchWriteItemCommand', 'before', () => {
        removals++
        return new Error('crashed')
      })
      crashing.bus.subscribe({ consumer, reactions: [counting] })
      await crashing.bus.start()
      await crashing.store.commit([announce(placed, 'k', { n: 7 })])
      await expect.poll(() => countsOf(crashing, 'k')).toEqual({ placed: 1, sum: 7 })
      await crashing.close()
      expect(removals).toBeGreaterThan(0)
      const next = opened(aws.open())
      next.bus.subscribe({ consumer, reactions: [counting] })
      await next.bus.start()
      await next.bus.drain()
      expect(await countsOf(next, 'k')).toEqual({ placed: 1, sum: 7 })
    })

    it('P4 publishes what a process committed before it ended', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const ended = aws.open()
      for (let n = 1; n <= 3; n++) await ended.store.commit([announce(placed, 'k', { n })])
      const next = opened(aws.open())
      next.bus.subscribe({ consumer, reactions: [counting] })
      await next.bus.start()
      await next.bus.drain()
      expect(await countsOf(next, 'k')).toEqual({ placed: 3, sum: 6 })
    })

    it('P4 loses nothing and keeps the order of a key when SNS refuses a request, or one event of it', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const { bus, store, sns } = opened(aws.open())
      let requests = 0
      sns.middlewareStack.add(
        (next) => async (args) => {
          const input = args.input as { PublishBatchRequestEntries?: { Id: string; Message: string }[] }
          const entries = input.PublishBatchRequestEntries ?? []
          requests++
          if (requests % 4 === 1) throw new Error('SNS is down')
          const refused = requests % 4 === 2 ? entries.filter(({ Message }) => Message.includes('"key":"a"')) : []
          const Failed = refused.map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: false }))
          const rest = entries.filter((entry) => !refused.includes(entry))
          if (rest.length === 0) return { output: { Successful: [], Failed, $metadata: {} }, response: {} }
          const answer = await next({ ...args, input: { ...input, PublishBatchRequestEntries: rest } as never })
          return { ...answer, output: { ...answer.output, Failed } as never }
        },
        { step: 'initialize' },
      )
      const handled = new Map<string, number[]>()
      const record = on(placed, async (_: undefined, { key, data }: Delivery<Placed>) => {
        handled.set(key, [...(handled.get(key) ?? []), data.n])
        return []
      })
      bus.subscribe({ consumer, reactions: [record(undefined)] })
      await bus.start()
      for (let n = 0; n < 6; n++) await store.commit([announce(placed, 'a', { n }), announce(placed, 'b', { n })])
      await bus.drain()
      expect(requests).toBeGreaterThan(4)
      const inOrder = [0, 1, 2, 3, 4, 5]
      expect(Object.fromEntries(handled)).toEqual({ a: inOrder, b: inOrder })
    })

    it('sweeps up what another process left while this one runs', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const running = opened(aws.open())
      running.bus.subscribe({ consumer, reactions: [counting] })
      await running.bus.start()
      await aws.open().store.commit([announce(placed, 'k', { n: 1 })])
      await expect.poll(() => countsOf(running, 'k')).toEqual({ placed: 1, sum: 1 })
    })

    it('P4 keeps the order of a key though two processes write and relay it and their clocks differ', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const ahead = opened(aws.open({ now: () => new Date(Date.now() + 3_000) }))
      const behind = opened(aws.open())
      const handled: number[] = []
      const record = on(placed, async (_: undefined, { data }) => {
        handled.push(data.n)
        return []
      })
      ahead.bus.subscribe({ consumer, reactions: [record(undefined)] })
      const write = async (n: number): Promise<void> => {
        const { store } = n % 2 ? ahead : behind
        const order = await store.get(orders, 'o')
        await store.commit([put(orders, { id: 'o', n }, order?.version ?? 'absent'), announce(placed, 'k', { n })])
      }
      for (let n = 0; n < 10; n++) await write(n)
      // The topic keeps nothing for a queue that is subscribed later.
      await aws.environmentOf(consumer)
      await Promise.all([ahead.bus.start(), behind.bus.start()])
      for (let n = 10; n < 20; n++) await write(n)
      await behind.bus.drain()
      await ahead.bus.drain()
      expect(handled).toEqual(Array.from({ length: 20 }, (_, n) => n))
    })

    it('P19 reaches the same state when every message comes twice, in another order across keys', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const { bus, store } = opened(aws.open())
      bus.subscribe({ consumer, reactions: [counting] })
      await bus.start()
      const messages = Array.from({ length: 24 }, (_, n) => envelope({ key: `k${n % 6}`, data: { n } }))
      const twice = [...messages, ...messages].map((message, i) => ({ message, i }))
      for (const { message, i } of twice.toSorted((a, b) => order(a.i) - order(b.i))) {
        await aws.queueOf(consumer).send({
          text: message.text,
          attributes: {},
          MessageGroupId: message.key,
          MessageDeduplicationId: `${i}`,
        })
      }
      await bus.drain()
      for (let k = 0; k < 6; k++) {
        const sum = k + (k + 6) + (k + 12) + (k + 18)
        expect((await store.get(counts, `k${k}`))?.counts).toEqual({ placed: 4, sum })
      }
    })

    it('brings any text unharmed, long ones too', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const { bus, store } = opened(aws.open())
      const texts = [
        'Şikâyet: İĞÜŞÖÇ ığüşöç',
        '🙂 "\\ \u0000 \u007f \ufffe \uffff \ud800',
        'uzun metin 🙂 '.repeat(20_000),
      ]
      const seen: (string | undefined)[] = []
      const record = on(placed, async (_: undefined, { data }: Delivery<Placed>) => {
        seen.push(data.text)
        return []
      })
      bus.subscribe({ consumer, reactions: [record(undefined)] })
      await bus.start()
      for (const [n, text] of texts.entries()) await store.commit([announce(placed, 'müşteri 7 🙂', { n, text })])
      await bus.drain()
      expect(seen).toEqual(texts)
    })

    it('refuses to commit an event that no message can carry', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const { store } = aws.open()
      const text = randomBytes(280_000).toString('base64')
      const commit = store.commit([put(orders, { id: 'o', n: 1 }, 'absent'), announce(placed, 'k', { n: 1, text })])
      await expect(commit).rejects.toThrow('too large')
      expect(await store.get(orders, 'o')).toBeUndefined()
    })

    it('P5 reacts to many keys at a time, so that a slow one delays nobody', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const { bus, store } = opened(aws.open())
      const slow = Promise.withResolvers<void>()
      const handled: string[] = []
      const record = on(placed, async (_: undefined, { key }: Delivery<Placed>) => {
        if (key === 'slow') await slow.promise
        handled.push(key)
        return []
      })
      bus.subscribe({ consumer, reactions: [record(undefined)] })
      await bus.start()
      await store.commit([announce(placed, 'slow', { n: 0 })])
      const keys = Array.from({ length: 15 }, (_, n) => `k${n}`)
      await store.commit(keys.map((key, n) => announce(placed, key, { n })))
      await expect.poll(() => handled.toSorted()).toEqual(keys.toSorted())
      slow.resolve()
      await bus.drain()
      expect(handled.at(-1)).toBe('slow')
    })

    it('does not start without a queue for a consumer that reacts', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const { queueless } = aws.open()
      queueless.subscribe({ consumer: 'nobody', reactions: [counting] })
      await expect(queueless.start()).rejects.toThrow('has no queue')
    })

    it("buries a stranger's message at once and lets the others through", async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const { bus, store } = opened(aws.open())
      bus.subscribe({ consumer, reactions: [counting] })
      await bus.start()
      const strange = ['hello', '{"schema":2}', JSON.stringify({ ...JSON.parse(envelope({ key: 'k' }).text), more: 1 })]
      for (const [i, text] of strange.entries()) {
        const message = { text, attributes: {}, MessageGroupId: 'k', MessageDeduplicationId: `${i}` }
        await aws.queueOf(consumer).send(message)
      }
      await store.commit([announce(placed, 'k', { n: 5 })])
      await bus.drain()
      expect((await store.get(counts, 'k'))?.counts).toEqual({ placed: 1, sum: 5 })
      const dead = await bus.deadLetters(consumer)
      expect(dead.map(({ event }) => event.data)).toEqual(strange)
      expect(dead.every(({ cause }) => cause.startsWith('not an event'))).toBe(true)
    })

    it('P14 hands back what it had not begun when it stops, and the next process goes on at once', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const first = opened(aws.open())
      const begun = Promise.withResolvers<void>()
      const release = Promise.withResolvers<void>()
      const slow = on(placed, async (_: undefined, { key, data }) => {
        begun.resolve()
        await release.promise
        return [add(counts, [key], { placed: 1, sum: data.n })]
      })
      first.bus.subscribe({ consumer, reactions: [slow(undefined)] })
      for (let n = 1; n <= 5; n++) await first.store.commit([announce(placed, 'k', { n })])
      await first.bus.start()
      await begun.promise
      const stopped = first.bus.stop()
      release.resolve()
      await stopped
      const next = opened(aws.open())
      next.bus.subscribe({ consumer, reactions: [counting] })
      await next.bus.start()
      await next.bus.drain()
      expect(await countsOf(next, 'k')).toEqual({ placed: 5, sum: 15 })
    })
  })
}

/** One container of a service, put together from its environment alone. */
export function describeOpenAws(peers: Peers): void {
  describe('openAws', () => {
    const before = { ...process.env }
    afterEach(() => {
      process.env = before
    })

    it('finds tables, topic and queue by the environment, and AWS by AWS_ENDPOINT_URL', async () => {
      const aws = await createTestAws(peers, tables, [placed])
      const { dynamoDb, snsSqs } = peers
      process.env = {
        ...before,
        AWS_ENDPOINT_URL: snsSqs.settings.endpoint,
        AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.settings.endpoint,
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
      }
      const environment = await aws.environmentOf('shop')
      const options = {
        service: 'shop',
        tables,
        environment,
        now: systemClock,
        newId: idMaker(systemClock),
        log: silent,
      }
      const { bus, store, scoped, close } = openAws(options)
      bus.subscribe({ consumer: 'shop', reactions: [counting] })
      await bus.start()
      await scoped([orders]).commit([put(orders, { id: 'o', n: 3 }, 'absent'), announce(placed, 'k', { n: 3 })])
      await expect(scoped([orders]).get(counts, 'k')).rejects.toThrow('not known')
      await expect.poll(async () => (await store.get(counts, 'k'))?.counts).toEqual({ placed: 1, sum: 3 })
      await bus.stop()
      await close()
    })
  })
}

/** A message as the relay makes it. */
function envelope({ key, data = {} }: { key: string; data?: object }): { key: string; text: string } {
  const event = { schema: 1, id: `evt-${randomUUID()}`, type: placed.type, key, at: '2026-11-21T10:00:00.000Z', data }
  return { key, text: JSON.stringify(event) }
}

/** A fixed shuffle. */
const order = (i: number): number => (i * 7_919) % 101

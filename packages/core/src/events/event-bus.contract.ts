import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { afterEach, describe, expect, it } from 'vitest'
import { Unavailable, VersionConflict } from '../store/errors.ts'
import type { Store } from '../store/store.ts'
import { type AnyTable, defineCounters, defineTable } from '../store/table.ts'
import { add, announce, type EventDefinition, put } from '../store/write.ts'
import { type Delivery, on, onBatch } from './delivery.ts'
import type { EventBus, Reaction } from './event-bus.ts'

/** A bus that hasn't started, and a store whose commits it reports. Back-off in milliseconds, 8 attempts. */
export interface OpenedBus {
  readonly store: Store
  readonly bus: EventBus
  close(): Promise<void>
}

interface Order {
  readonly n: number
}
const Order = Type.Object({ n: Type.Number() })
/** More than are let lose to one another before it counts as a failure. */
const RIVALS = 40
const counts = defineCounters('contract_bus_counts')
const seen = defineTable<{ readonly consumer: string; readonly n: number }>({
  name: 'contract_bus_seen',
  key: ({ consumer, n }) => [consumer, String(n)],
})

/**
 * What every EventBus promises. Run by each adapter against the real thing.
 * @param open a fresh bus and store with the given tables; only event types of the given list are announced
 */
export function describeEventBus(
  name: string,
  open: (tables: readonly AnyTable[], types: readonly EventDefinition[]) => Promise<OpenedBus>,
): void {
  describe(name, () => {
    let close: (() => Promise<void>) | undefined
    afterEach(() => close?.())

    async function opened() {
      const suffix = randomUUID().slice(0, 8)
      const placed: EventDefinition<Order> = { type: `contract.placed_${suffix}`, schema: Order }
      const shipped: EventDefinition<Order> = { type: `contract.shipped_${suffix}`, schema: Order }
      const { store, bus, close: end } = await open([counts, seen], [placed, shipped])
      close = end
      const consumer = `contract-${suffix}`
      const place = (key: string, n: number) => store.commit([announce(placed, key, { n })])
      const subscribe = (...reactions: readonly Reaction[]) => bus.subscribe({ consumer, reactions })
      const countsOf = async (partition: string) => (await store.get(counts, partition))?.counts ?? {}
      return { store, bus, placed, shipped, consumer, place, subscribe, countsOf }
    }

    it('P4 brings an event to each consumer once, with all that the consumer must know', async () => {
      const { bus, store, placed, consumer, place, countsOf } = await opened()
      const deliveries: Delivery<Order>[] = []
      for (const each of [consumer, `${consumer}-b`]) {
        const react = on(placed, async (_: undefined, delivery) => {
          deliveries.push(delivery)
          return [add(counts, [delivery.consumer], { placed: delivery.data.n })]
        })
        bus.subscribe({ consumer: each, reactions: [react(undefined)] })
      }
      await bus.start()
      await store.commit([put(seen, { consumer, n: 7 }, 'absent'), announce(placed, 'k', { n: 7 })])
      await place('k', 8)
      await bus.drain()
      expect(await countsOf(consumer)).toEqual({ placed: 15 })
      expect(await countsOf(`${consumer}-b`)).toEqual({ placed: 15 })
      const [first] = deliveries.filter((delivery) => delivery.data.n === 7 && delivery.consumer === consumer)
      expect(first).toMatchObject({ type: placed.type, key: 'k', consumer, attempt: 1, data: { n: 7 } })
      expect(first?.id).toMatch(/^evt-/)
      expect(first?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(new Set(deliveries.map(({ id }) => id)).size).toBe(2)
    })

    it('delivers what was committed before it started', async () => {
      const { bus, placed, consumer, place, subscribe, countsOf } = await opened()
      subscribe(counting(placed))
      await place('k', 1)
      await bus.start()
      await place('k', 2)
      await bus.drain()
      expect(await countsOf(consumer)).toEqual({ placed: 3 })
    })

    it('leaves alone what nobody subscribed to, and what was never committed', async () => {
      const { bus, store, placed, shipped, consumer, place, subscribe, countsOf } = await opened()
      subscribe(counting(placed))
      await bus.start()
      await store.commit([announce(shipped, 'k', { n: 1 })])
      const stale = store.commit([announce(placed, 'k', { n: 1 }), put(seen, { consumer, n: 1 }, 5)])
      await expect(stale).rejects.toBeInstanceOf(VersionConflict)
      await bus.drain()
      expect(await countsOf(consumer)).toEqual({})
      await place('k', 2)
      await bus.drain()
      expect(await countsOf(consumer)).toEqual({ placed: 2 })
    })

    it('P4 keeps the order of a key, also across types and when an event fails now and then', async () => {
      const { bus, store, placed, shipped, subscribe } = await opened()
      const handled = new Map<string, number[]>()
      const flaky = async (delivery: Delivery<Order>) => {
        if (delivery.data.n % 5 === 3 && delivery.attempt < 3) throw new Error('not now')
        handled.set(delivery.key, [...(handled.get(delivery.key) ?? []), delivery.data.n])
        return []
      }
      subscribe(
        on(placed, (_: undefined, delivery) => flaky(delivery))(undefined),
        on(shipped, (_: undefined, delivery) => flaky(delivery))(undefined),
      )
      await bus.start()
      for (let n = 0; n < 12; n++) {
        const event = n % 2 ? shipped : placed
        await store.commit([announce(event, 'a', { n }), announce(event, 'b', { n })])
      }
      await bus.drain()
      const inOrder = Array.from({ length: 12 }, (_, n) => n)
      expect(handled).toEqual(
        new Map([
          ['a', inOrder],
          ['b', inOrder],
        ]),
      )
    })

    it('drains what reactions announce in turn', async () => {
      const { bus, placed, shipped, consumer, place, subscribe, countsOf } = await opened()
      subscribe(
        on(placed, async (_: undefined, { key, data }) => [announce(shipped, key, data)])(undefined),
        on(shipped, async (_: undefined, { key, data, consumer }) => [
          add(counts, [consumer], { shipped: 1 }),
          ...(data.n > 0 ? [announce(placed, key, { n: data.n - 1 })] : []),
        ])(undefined),
      )
      await bus.start()
      await place('k', 3)
      await bus.drain()
      expect(await countsOf(consumer)).toEqual({ shipped: 4 })
    })

    it('reacts again on a version conflict, without waiting and without counting an attempt', async () => {
      const { bus, store, placed, consumer, place, subscribe } = await opened()
      const attempts: number[] = []
      subscribe(
        on(placed, async (_: undefined, { attempt }) => {
          attempts.push(attempt)
          const stored = await store.get(seen, consumer, '1')
          if (attempts.length === 1) await store.commit([put(seen, { consumer, n: 1 }, 'any')])
          return [put(seen, { consumer, n: 1 }, stored?.version ?? 'absent')]
        })(undefined),
      )
      await bus.start()
      await place('k', 1)
      await bus.drain()
      expect(attempts).toEqual([1, 1])
      expect((await store.get(seen, consumer, '1'))?.version).toBe(2)
    })

    it('P4 lets events of many keys change one item, without failing and without losing again and again', async () => {
      const { bus, store, placed, consumer, place, subscribe } = await opened()
      const attempts: number[] = []
      subscribe(
        on(placed, async (_: undefined, { attempt }) => {
          attempts.push(attempt)
          const stored = await store.get(seen, consumer, '1')
          return [put(seen, { consumer, n: 1 }, stored?.version ?? 'absent')]
        })(undefined),
      )
      for (let key = 0; key < RIVALS; key++) await place(`k${key}`, 1)
      await bus.start()
      await bus.drain()
      expect((await store.get(seen, consumer, '1'))?.version).toBe(RIVALS)
      expect(new Set(attempts)).toEqual(new Set([1]))
      expect(attempts.length).toBeLessThan(RIVALS * 4)
    })

    it('tries again as long as the store or a dependency is unavailable', async () => {
      const { bus, placed, consumer, place, subscribe, countsOf } = await opened()
      let refusals = 0
      subscribe(
        on(placed, async (_: undefined, delivery) => {
          if (refusals++ < 10) throw new Unavailable('down', 0)
          return [add(counts, [delivery.consumer], { [`attempt${delivery.attempt}`]: 1 })]
        })(undefined),
      )
      await bus.start()
      await place('k', 1)
      await bus.drain()
      expect(await countsOf(consumer)).toEqual({ attempt1: 1 })
      expect(await bus.deadLetters(consumer)).toEqual([])
    })

    it('P5 gives up after 8 attempts, holds back the key, lets all others through', async () => {
      const { bus, placed, consumer, place, subscribe, countsOf } = await opened()
      const attempts: number[] = []
      subscribe(
        on(placed, async (_: undefined, { key, attempt, consumer }) => {
          if (key !== 'poison') return [add(counts, [consumer], { placed: 1 })]
          attempts.push(attempt)
          throw new Error('cannot be handled')
        })(undefined),
      )
      await bus.start()
      await place('poison', 1)
      for (let n = 0; n < 5; n++) await place(`k${n}`, n)
      await place('poison', 2)
      await bus.drain()
      await place('poison', 3)
      await bus.drain()
      expect(attempts).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      expect(await countsOf(consumer)).toEqual({ placed: 5 })
      const dead = await bus.deadLetters(consumer)
      expect(dead.map(({ event }) => (event.data as Order).n)).toEqual([1, 2, 3])
      expect(dead[0]).toMatchObject({ consumer, attempts: 8, event: { key: 'poison', type: placed.type } })
      expect(dead[0]?.cause).toContain('cannot be handled')
      for (const waiting of dead.slice(1))
        expect(waiting).toMatchObject({ attempts: 0, cause: `waits for ${dead[0]?.event.id}` })
      expect(await bus.deadLetters(consumer, 2)).toHaveLength(2)
      expect(await bus.deadLetters(`${consumer}-b`)).toEqual([])
    })

    it('P5 hands dead letters out again in the order of their key, before what comes later', async () => {
      const { bus, placed, consumer, place, subscribe, countsOf } = await opened()
      let broken = true
      const handled: number[] = []
      subscribe(
        on(placed, async (_: undefined, { data, consumer }) => {
          if (broken) throw new Error('broken')
          handled.push(data.n)
          return [add(counts, [consumer], { placed: 1 })]
        })(undefined),
      )
      await bus.start()
      for (const n of [1, 2, 3]) await place('k', n)
      await bus.drain()
      expect(await bus.deadLetters(consumer)).toHaveLength(3)
      broken = false
      expect(await bus.redrive(consumer)).toBe(3)
      await place('k', 4)
      await bus.drain()
      expect(handled).toEqual([1, 2, 3, 4])
      expect(await countsOf(consumer)).toEqual({ placed: 4 })
      expect(await bus.deadLetters(consumer)).toEqual([])
      expect(await bus.redrive(consumer)).toBe(0)
    })

    it('P5 keeps what fails again after a redrive', async () => {
      const { bus, placed, consumer, place, subscribe } = await opened()
      subscribe(on(placed, async () => Promise.reject(new Error('still broken')))(undefined))
      await bus.start()
      for (const n of [1, 2]) await place('k', n)
      await bus.drain()
      await bus.redrive(consumer)
      await bus.drain()
      const dead = await bus.deadLetters(consumer)
      expect(dead.map(({ event }) => (event.data as Order).n)).toEqual([1, 2])
      expect(dead[0]?.cause).toContain('still broken')
    })

    it('hands a batch reaction at most 30 events, each once, in the order of their key', async () => {
      const { bus, store, placed, shipped, consumer, subscribe, countsOf } = await opened()
      const sizes: number[] = []
      const handled: number[] = []
      const react = onBatch(
        [placed, shipped] as readonly EventDefinition<Order>[],
        async (_: undefined, deliveries) => {
          sizes.push(deliveries.length)
          handled.push(...deliveries.map(({ data }) => data.n))
          return [add(counts, [consumer], { placed: deliveries.length })]
        },
      )
      subscribe(react(undefined))
      for (let n = 0; n < 80; n += 10) {
        await store.commit(Array.from({ length: 10 }, (_, i) => announce(i % 2 ? placed : shipped, 'k', { n: n + i })))
      }
      await bus.start()
      await bus.drain()
      expect(await countsOf(consumer)).toEqual({ placed: 80 })
      expect(Math.max(...sizes)).toBeLessThanOrEqual(30)
      expect(handled).toEqual(Array.from({ length: 80 }, (_, n) => n))
    })

    it('P5 takes a failing batch apart: only the poison event and its key wait', async () => {
      const { bus, store, placed, consumer, subscribe, countsOf } = await opened()
      const react = onBatch([placed], async (_: undefined, deliveries) => {
        if (deliveries.some(({ data }) => data.n === 5)) throw new Error('five')
        return [add(counts, [consumer], { placed: deliveries.length })]
      })
      subscribe(react(undefined))
      await store.commit(Array.from({ length: 20 }, (_, n) => announce(placed, n === 6 ? 'k5' : `k${n}`, { n })))
      await bus.start()
      await bus.drain()
      expect(await countsOf(consumer)).toEqual({ placed: 18 })
      const dead = await bus.deadLetters(consumer)
      expect(dead.map(({ event }) => (event.data as Order).n)).toEqual([5, 6])
      expect(dead[0]).toMatchObject({ attempts: 8, cause: expect.stringContaining('five') })
    })

    it('stop finishes what is in hand', async () => {
      const { bus, store, placed, consumer, place, subscribe, countsOf } = await opened()
      const begun = Promise.withResolvers<void>()
      const release = Promise.withResolvers<void>()
      subscribe(
        on(placed, async (_: undefined, { consumer }) => {
          begun.resolve()
          await release.promise
          return [add(counts, [consumer], { placed: 1 })]
        })(undefined),
      )
      await bus.start()
      await place('k', 1)
      await begun.promise
      const stopped = bus.stop()
      release.resolve()
      await stopped
      expect(await countsOf(consumer)).toEqual({ placed: 1 })
      await place('k', 2)
      expect((await store.get(counts, consumer))?.counts).toEqual({ placed: 1 })
    })

    it('refuses two reactions of one consumer to one event', async () => {
      const { placed, subscribe } = await opened()
      expect(() => subscribe(counting(placed), counting(placed))).toThrow('two reactions')
    })
  })
}

function counting(event: EventDefinition<Order>): Reaction {
  return on(event, async (_: undefined, { consumer, data }) => [add(counts, [consumer], { placed: data.n })])(undefined)
}

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { Type } from 'typebox'
import { describe, expect, it, vi } from 'vitest'
import { VersionConflict } from '../../store/errors.ts'
import { openForTest, temporaryFolder } from '../../store/sqlite/temporary.ts'
import { defineTable } from '../../store/table.ts'
import { announce, once, put } from '../../store/write.ts'
import { type Delivery, on, onBatch } from '../delivery.ts'
import { describeEventBus } from '../event-bus.contract.ts'
import type { Reaction } from '../event-bus.ts'

describeEventBus('EmbeddedBus', async (tables) => {
  const folder = temporaryFolder()
  const embedded = await openForTest({ folder: folder.path, tables })
  return {
    store: embedded.store,
    bus: embedded.bus,
    close: async () => {
      await embedded.close()
      folder[Symbol.dispose]()
    },
  }
})

interface Placed {
  readonly n: number
}
const placed = { type: 'bus.placed', schema: Type.Object({ n: Type.Number() }) }
const effects = defineTable<{ readonly key: string; readonly n: number; readonly sum?: number }>({
  name: 'bus_effects',
  key: ({ key, n }) => [key, String(n).padStart(6, '0')],
})

type React = (delivery: Delivery<Placed>) => Promise<void>

/** Writes an effect that exists once: a second one for the same event would be a version conflict. */
function each(react: React): Reaction {
  return on<undefined, Placed>(placed, async (_, delivery) => {
    await react(delivery)
    return [put(effects, { key: delivery.key, n: delivery.data.n }, 'absent')]
  })(undefined)
}

function batch(react: React): Reaction {
  return onBatch<undefined, Placed>([placed], async (_, deliveries) => {
    for (const delivery of deliveries) await react(delivery)
    return deliveries.map(({ key, data }) => put(effects, { key, n: data.n }, 'absent'))
  })(undefined)
}

async function opened(folder: string, reaction: Reaction | undefined, backOff = () => 1) {
  const embedded = await openForTest({ folder, tables: [effects], backOff })
  if (reaction) embedded.bus.subscribe({ consumer: 'test', reactions: [reaction] })
  await embedded.bus.start()
  const place = (...events: readonly (readonly [key: string, n: number])[]) =>
    embedded.store.commit(events.map(([key, n]) => announce(placed, key, { n })))
  return { ...embedded, place, close: embedded.close, [Symbol.asyncDispose]: embedded.close }
}

const nothing = async () => {}

/** What the consumer would find at its next start. */
function handledUpTo(folder: string) {
  using database = new DatabaseSync(join(folder, 'platform.db'), { readOnly: true })
  const cursor = database.prepare("SELECT seq FROM cursors WHERE consumer = 'test'").get()?.seq
  const marks = database.prepare('SELECT event FROM inbox ORDER BY event').all()
  return { cursor, marks: marks.map(({ event }) => event) }
}
const deadNumbers = async (bus: { deadLetters: (c: string) => Promise<readonly { event: Delivery }[]> }) =>
  (await bus.deadLetters('test')).map(({ event }) => (event.data as Placed).n)

describe('EmbeddedBus', () => {
  it.each([
    ['each', each],
    ['batch', batch],
  ])('P5 lets all other keys through while a key waits for its next attempt (%s)', async (_, mode) => {
    using folder = temporaryFolder()
    const others = Promise.withResolvers<void>()
    let handled = 0
    const react: React = async ({ key }) => {
      if (key === 'poison') throw new Error('poison')
      if (++handled >= 200) others.resolve()
    }
    await using bus = await opened(folder.path, mode(react), () => 3_600_000)
    await bus.place(['poison', 1])
    for (let n = 0; n < 200; n += 20) {
      await bus.place(['poison', n + 2], ...Array.from({ length: 20 }, (_, i) => [`k${i}`, n + i] as const))
    }
    await others.promise
    expect(await bus.store.get(effects, 'poison', '000001')).toBeUndefined()
  })

  it('handles at most 64 keys of a consumer at once', async () => {
    using folder = temporaryFolder()
    const release = Promise.withResolvers<void>()
    const full = Promise.withResolvers<void>()
    let inHand = 0
    let most = 0
    const react: React = async () => {
      most = Math.max(most, ++inHand)
      if (inHand === 64) full.resolve()
      await release.promise
      inHand--
    }
    await using bus = await opened(folder.path, each(react))
    await bus.place(...Array.from({ length: 90 }, (_, n) => [`k${n}`, n] as const))
    await full.promise
    release.resolve()
    await bus.bus.drain()
    expect(most).toBe(64)
  })

  it.each([
    ['each', each],
    ['batch', batch],
  ])('works through a backlog larger than it holds in memory (%s)', async (_, mode) => {
    using folder = temporaryFolder()
    const count = 10_500
    await using first = await opened(folder.path, undefined)
    const placing = Array.from({ length: count / 100 }, (_, i) =>
      first.place(...Array.from({ length: 100 }, (_, n) => [`k${n % 7}`, i * 100 + n] as const)),
    )
    await Promise.all(placing)
    await first.close()
    const seen = new Map<string, number>()
    const react: React = async ({ key, data }) => {
      expect(data.n).toBeGreaterThan(seen.get(key) ?? -1)
      seen.set(key, data.n)
    }
    await using bus = await opened(folder.path, mode(react))
    await bus.bus.drain()
    expect(await bus.bus.deadLetters('test')).toEqual([])
    expect([...seen.keys()].sort()).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6'])
    expect(Math.max(...seen.values())).toBe(count - 1)
  })

  it('lets those that write one item lose to the others once, not again and again', async () => {
    using folder = temporaryFolder()
    let reacted = 0
    await using embedded = await openForTest({ folder: folder.path, tables: [effects] })
    const { store, bus } = embedded
    const sum = on<undefined, Placed>(placed, async (_, { data: { n } }) => {
      reacted++
      const before = await store.get(effects, 'sum', '000000')
      return [put(effects, { key: 'sum', n: 0, sum: (before?.sum ?? 0) + n }, before?.version ?? 'absent')]
    })(undefined)
    bus.subscribe({ consumer: 'test', reactions: [sum] })
    await bus.start()
    await store.commit(Array.from({ length: 60 }, (_, n) => announce(placed, `k${n}`, { n })))
    await bus.drain()
    expect(await store.get(effects, 'sum', '000000')).toMatchObject({ sum: (59 * 60) / 2 })
    expect(reacted).toBeLessThanOrEqual(2 * 60)
  })

  it('P5 remembers over a restart which keys are held back, and redrives them in order', async () => {
    using folder = temporaryFolder()
    const broken: React = () => Promise.reject(new Error('broken'))
    await using first = await opened(folder.path, each(broken))
    await first.place(['k', 1], ['k', 2])
    await first.bus.drain()
    await first.close()
    const handled: number[] = []
    const good: React = async ({ data }) => void handled.push(data.n)
    await using second = await opened(folder.path, each(good))
    await second.place(['k', 3], ['other', 4])
    await second.bus.drain()
    expect(handled).toEqual([4])
    expect(await deadNumbers(second.bus)).toEqual([1, 2, 3])
    expect(await second.bus.redrive('test')).toBe(3)
    await second.place(['k', 5])
    await second.bus.drain()
    expect(handled).toEqual([4, 1, 2, 3, 5])
    expect(await deadNumbers(second.bus)).toEqual([])
  })

  it('P4 writes nothing for an event without effect, and marks it no later than the next one of its key', async () => {
    using folder = temporaryFolder()
    const release = Promise.withResolvers<void>()
    const reaction = on<undefined, Placed>(placed, async (_, { key, data: { n } }) => {
      if (key === 'slow') await release.promise
      return n === 3 ? [put(effects, { key, n }, 'absent')] : []
    })(undefined)
    await using bus = await opened(folder.path, reaction)
    await bus.place(['k', 1])
    await bus.bus.drain()
    expect(handledUpTo(folder.path)).toEqual({ cursor: 0, marks: [] })
    await bus.place(['slow', 2], ['k', 3])
    await vi.waitFor(async () => expect(await bus.store.get(effects, 'k', '000003')).toBeDefined())
    expect(handledUpTo(folder.path)).toEqual({ cursor: 1, marks: [3] })
    release.resolve()
    await bus.close()
    expect(handledUpTo(folder.path)).toEqual({ cursor: 3, marks: [] })
  })

  it('marks of a batch only what lies behind an open event', async () => {
    using folder = temporaryFolder()
    const release = Promise.withResolvers<void>()
    const open = { type: 'bus.open', schema: placed.schema }
    const waiting = on<undefined, Placed>(open, async () => {
      await release.promise
      return []
    })(undefined)
    await using embedded = await openForTest({ folder: folder.path, tables: [effects] })
    const { store, bus } = embedded
    bus.subscribe({ consumer: 'test', reactions: [batch(nothing), waiting] })
    const place = (n: number) => announce(placed, `k${n}`, { n })
    await store.commit([place(1), place(2), announce(open, 'open', { n: 3 }), place(4)])
    await bus.start()
    await vi.waitFor(async () => expect(await store.get(effects, 'k4', '000004')).toBeDefined())
    expect(handledUpTo(folder.path)).toEqual({ cursor: 2, marks: [4] })
    release.resolve()
    await bus.drain()
  })

  it('brings the next event after one that was refused together with its commit', async () => {
    using folder = temporaryFolder()
    const handled: number[] = []
    await using bus = await opened(
      folder.path,
      each(async ({ data }) => void handled.push(data.n)),
    )
    const refused = bus.store.commit([announce(placed, 'k', { n: 1 }), put(effects, { key: 'x', n: 1 }, 5)])
    const neighbour = bus.store.commit([put(effects, { key: 'y', n: 1 }, 'absent')])
    await expect(refused).rejects.toBeInstanceOf(VersionConflict)
    await neighbour
    await bus.place(['k', 2])
    await bus.bus.drain()
    expect(handled).toEqual([2])
  })

  it('loses no event of a reaction that marks it as handled itself: that is an error', async () => {
    using folder = temporaryFolder()
    const marking = on<undefined, Placed>(placed, async (_, delivery) => [once(delivery)])(undefined)
    await using bus = await opened(folder.path, marking)
    await bus.place(['k', 1])
    await bus.bus.drain()
    expect(await bus.bus.deadLetters('test')).toMatchObject([{ cause: expect.stringContaining('twice') }])
  })

  it('starts a new consumer with the oldest event, and an old one where it was', async () => {
    using folder = temporaryFolder()
    const handled: string[] = []
    const note: React = async ({ data, consumer }) => void handled.push(`${consumer} ${data.n}`)
    await using first = await opened(folder.path, each(note))
    await first.place(['k', 1])
    await first.bus.drain()
    await first.close()
    const second = await openForTest({ folder: folder.path, tables: [effects] })
    const late = on<undefined, Placed>(placed, async (_, delivery) => {
      await note(delivery)
      return []
    })(undefined)
    second.bus.subscribe({ consumer: 'test', reactions: [each(note)] })
    second.bus.subscribe({ consumer: 'late', reactions: [late] })
    await second.bus.start()
    await second.bus.drain()
    await second.close()
    expect(handled).toEqual(['test 1', 'late 1'])
  })

  it('stops while an event waits for its next attempt, and takes it up at the next start', async () => {
    using folder = temporaryFolder()
    const failed = Promise.withResolvers<void>()
    const failing: React = async () => {
      failed.resolve()
      throw new Error('not today')
    }
    await using first = await opened(folder.path, each(failing), () => 3_600_000)
    await first.place(['k', 1])
    await failed.promise
    await first.close()
    await using second = await opened(folder.path, each(nothing))
    await second.bus.drain()
    expect(await second.store.get(effects, 'k', '000001')).toBeDefined()
  })

  it.each([
    ['each', each],
    ['batch', batch],
  ])(
    'P4 P5 whatever fails how often: effects in the order of their key, once each, the rest dead (%s)',
    async (_, mode) => {
      using folder = temporaryFolder()
      const failuresLeft = new Map<number, number>()
      let isRepaired = false
      const react: React = async ({ data: { n } }) => {
        const failures = failuresLeft.get(n) ?? 0
        failuresLeft.set(n, failures - 1)
        if (failures > 0 && !isRepaired) throw new Error(`event ${n}`)
      }
      await using bus = await opened(folder.path, mode(react))
      let next = 0
      await fc.assert(
        fc.asyncProperty(fc.array(failingEvent, { minLength: 1, maxLength: 40 }), async (given) => {
          isRepaired = false
          const run = next
          const events = given.map(({ key, failures }) => ({ key: `${key}-${run}`, failures, n: next++ }))
          const keys = new Set(events.map(({ key }) => key))
          for (const { n, failures } of events) failuresLeft.set(n, failures)
          await Promise.all(events.map(({ key, n }) => bus.place([key, n])))
          await bus.bus.drain()
          const numbersOf = (key: string) => events.flatMap((event) => (event.key === key ? [event.n] : []))
          const effectsOf = async (key: string) => (await bus.store.query(effects, key)).items.map(({ n }) => n)
          const dead = await deadNumbers(bus.bus)
          for (const key of keys) {
            const done = await effectsOf(key)
            expect([...done, ...dead.filter((n) => numbersOf(key).includes(n))]).toEqual(numbersOf(key))
            expect(events.every(({ n, failures }) => failures < 8 || !done.includes(n) || mode === batch)).toBe(true)
          }
          isRepaired = true
          expect(await bus.bus.redrive('test')).toBe(dead.length)
          await bus.bus.drain()
          expect(await deadNumbers(bus.bus)).toEqual([])
          for (const key of keys) expect(await effectsOf(key)).toEqual(numbersOf(key))
        }),
        { numRuns: 20 },
      )
    },
  )
})

const failingEvent = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  failures: fc.constantFrom(0, 0, 0, 0, 1, 3, 8, 20),
})

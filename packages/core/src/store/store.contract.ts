import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Clock } from '../clock.ts'
import { AlreadyHandled, VersionConflict } from './errors.ts'
import { MAX_ITEM_BYTES, MAX_WRITES, type Store } from './store.ts'
import { type AnyTable, defineCounters, defineTable, type Index, type Table } from './table.ts'
import { add, announce, once, put, remove, type Write } from './write.ts'

/** A real store, opened for the suite. */
export interface OpenedStore {
  readonly store: Store
  /** Tries until the check passes, where an index lags behind its table; calls it once where none does. */
  eventually(check: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

interface Ticket {
  readonly queue: string
  readonly id: string
  readonly owner?: string
  readonly text?: string
  readonly expires?: number
}

const tickets = defineTable<Ticket, 'byOwner'>({
  name: 'contract_tickets',
  key: (ticket) => [ticket.queue, ticket.id],
  indexes: { byOwner: (ticket) => (ticket.owner === undefined ? undefined : [ticket.owner, ticket.id]) },
  expiresAt: (ticket) => ticket.expires,
})
const notes = defineTable<{ readonly id: string; readonly text: string }>({
  name: 'contract_notes',
  key: (note) => [note.id],
})
const counts = defineCounters('contract_counts')
const foreign = defineTable<{ readonly id: string }>({ name: 'contract_foreign', key: (item) => [item.id] })
const ticketOpened = { type: 'contract.ticket_opened', schema: Type.Object({ id: Type.String() }) }

const START = Date.parse('2026-11-21T10:00:00Z')

/**
 * What every Store promises. Run by each adapter against the real thing.
 * @param open opens a store that knows exactly the given tables and tells the time by the given clock
 */
export function describeStore(
  name: string,
  open: (tables: readonly AnyTable[], now: Clock) => Promise<OpenedStore>,
): void {
  describe(name, () => {
    let opened: OpenedStore
    let store: Store
    let time = START
    beforeAll(async () => {
      opened = await open([tickets, notes, counts], () => new Date(time))
      store = opened.store
    })
    afterAll(() => opened.close())

    describe('get', () => {
      it('gives nothing for an item that was never written', async () => {
        expect(await store.get(tickets, fresh(), 't1')).toBeUndefined()
      })

      it('gives the item as it was written, with its version', async () => {
        const ticket = { queue: fresh(), id: 't1', owner: 'ada', text: 'Şikâyet: İĞÜŞÖÇ ığüşöç 🙂 "\\ \u0000' }
        await store.commit([put(tickets, ticket, 'absent')])
        expect(await store.get(tickets, ticket.queue, 't1')).toEqual({ ...ticket, version: 1 })
      })

      it('takes a key without a sort part', async () => {
        const note = { id: fresh(), text: 'one' }
        await store.commit([put(notes, note, 'absent')])
        expect(await store.get(notes, note.id)).toEqual({ ...note, version: 1 })
      })

      it('gives the stored version even when the item brings one along', async () => {
        const queue = fresh()
        const stale = { queue, id: 't1', version: 99 }
        await store.commit([put(tickets, stale, 'absent')])
        expect((await store.get(tickets, queue, 't1'))?.version).toBe(1)
      })

      it('lets nobody change what is stored by changing what was read', async () => {
        const note = { id: fresh(), text: 'one' }
        await store.commit([put(notes, note, 'absent')])
        Reflect.set((await store.get(notes, note.id)) ?? {}, 'text', 'two')
        expect((await store.get(notes, note.id))?.text).toBe('one')
      })
    })

    describe('commit', () => {
      it('raises the version with every put', async () => {
        const note = { id: fresh(), text: 'one' }
        await store.commit([put(notes, note, 'absent')])
        await store.commit([put(notes, { ...note, text: 'two' }, 1)])
        await store.commit([put(notes, { ...note, text: 'three' }, 'any')])
        expect(await store.get(notes, note.id)).toEqual({ ...note, text: 'three', version: 3 })
      })

      it('creates with `any` what is not there, as version 1', async () => {
        const note = { id: fresh(), text: 'one' }
        await store.commit([put(notes, note, 'any')])
        expect((await store.get(notes, note.id))?.version).toBe(1)
      })

      it('refuses to create what is there, naming the table', async () => {
        const note = { id: fresh(), text: 'one' }
        await store.commit([put(notes, note, 'absent')])
        const error = await failure(store.commit([put(notes, { ...note, text: 'two' }, 'absent')]))
        expect(error).toBeInstanceOf(VersionConflict)
        expect(error).toMatchObject({ table: notes.name })
        expect((await store.get(notes, note.id))?.text).toBe('one')
      })

      it('refuses to change or remove another version than the expected one', async () => {
        const note = { id: fresh(), text: 'one' }
        await store.commit([put(notes, note, 'absent')])
        expect(await failure(store.commit([put(notes, note, 2)]))).toBeInstanceOf(VersionConflict)
        expect(await failure(store.commit([remove(notes, [note.id], 2)]))).toBeInstanceOf(VersionConflict)
        expect((await store.get(notes, note.id))?.version).toBe(1)
      })

      it('refuses to change or remove by version what is not there', async () => {
        const note = { id: fresh(), text: 'one' }
        expect(await failure(store.commit([put(notes, note, 1)]))).toBeInstanceOf(VersionConflict)
        expect(await failure(store.commit([remove(notes, [note.id], 1)]))).toBeInstanceOf(VersionConflict)
      })

      it('removes by version or whatever is there, and nothing without complaint', async () => {
        const [first, second] = [fresh(), fresh()]
        await store.commit([
          put(notes, { id: first, text: 'a' }, 'absent'),
          put(notes, { id: second, text: 'b' }, 'absent'),
        ])
        await store.commit([remove(notes, [first], 1), remove(notes, [second], 'any'), remove(notes, [fresh()], 'any')])
        expect(await store.get(notes, first)).toBeUndefined()
        expect(await store.get(notes, second)).toBeUndefined()
      })

      it('P2 writes all or nothing', async () => {
        const [taken, free, counter] = [fresh(), fresh(), fresh()]
        await store.commit([put(notes, { id: taken, text: 'a' }, 'absent')])
        const writes = [
          add(counts, [counter], { opened: 1 }),
          put(notes, { id: free, text: 'b' }, 'absent'),
          announce(ticketOpened, free, { id: free }),
          put(notes, { id: taken, text: 'b' }, 'absent'),
        ]
        expect(await failure(store.commit(writes))).toBeInstanceOf(VersionConflict)
        expect(await store.get(notes, free)).toBeUndefined()
        expect(await store.get(counts, counter)).toBeUndefined()
      })

      it('lets one of many rivals win', async () => {
        const id = fresh()
        const rivals = Array.from({ length: 10 }, (_, i) => store.commit([put(notes, { id, text: `${i}` }, 'absent')]))
        const outcomes = await Promise.allSettled(rivals)
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      })

      it('lets the neighbours of a failing commit through', async () => {
        const taken = fresh()
        const ids = Array.from({ length: 20 }, fresh)
        await store.commit([put(notes, { id: taken, text: 'a' }, 'absent')])
        const outcomes = await Promise.allSettled(
          ids.map((id, i) => store.commit([put(notes, { id: i % 2 ? taken : id, text: 'b' }, 'absent')])),
        )
        expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(ids.map((_, i) => i % 2 === 0))
        for (const [i, id] of ids.entries())
          expect(await store.get(notes, id)).toEqual(i % 2 ? undefined : expect.anything())
      })

      it('does nothing for an empty list', async () => {
        await store.commit([])
      })

      it('adds to counters, which start at 0', async () => {
        const key = [fresh(), 'day-1'] as const
        await store.commit([add(counts, key, { opened: 2, closed: 1 })])
        await store.commit([add(counts, key, { opened: 3, closed: -1 })])
        const counter = await store.get(counts, ...key)
        expect(counter).toMatchObject({ partition: key[0], sort: key[1], counts: { opened: 5, closed: 0 } })
      })

      it('lets counters go when the last add said', async () => {
        const key = [fresh(), 'day-1'] as const
        const seconds = START / 1_000
        await store.commit([add(counts, key, { opened: 1 }, seconds + 3_600)])
        await store.commit([add(counts, key, { opened: 1 }, seconds + 3_600)])
        expect(await store.get(counts, ...key)).toMatchObject({ counts: { opened: 2 }, expires_at: seconds + 3_600 })
        await store.commit([add(counts, key, { opened: 1 }, seconds)])
        expect(await store.get(counts, ...key)).toBeUndefined()
        expect((await store.query(counts, key[0])).items).toEqual([])
      })

      it('loses no count among rivals', async () => {
        const key = [fresh()] as const
        await Promise.all(
          Array.from({ length: 20 }, () => retry(() => store.commit([add(counts, key, { opened: 1 })]))),
        )
        expect((await store.get(counts, ...key))?.counts).toEqual({ opened: 20 })
      })

      it('keeps the names of counts apart from the language they are written in', async () => {
        const key = [fresh()] as const
        const amounts = { constructor: 1, 'a.b': 2, 'ğ"\'': 3, 'order status': 4 }
        await store.commit([add(counts, key, amounts)])
        await store.commit([add(counts, key, amounts)])
        const expected = { constructor: 2, 'a.b': 4, 'ğ"\'': 6, 'order status': 8 }
        expect(Object.entries((await store.get(counts, ...key))?.counts ?? {}).sort()).toEqual(
          Object.entries(expected).sort(),
        )
      })

      it('P4 marks an event once for each consumer', async () => {
        const [id, first, second] = [`evt-${fresh()}`, fresh(), fresh()]
        const note = (text: string): Write => put(notes, { id: text, text }, 'absent')
        await store.commit([once({ consumer: 'audit', id }), note(first)])
        const error = await failure(store.commit([once({ consumer: 'audit', id }), note(second)]))
        expect(error).toBeInstanceOf(AlreadyHandled)
        expect(error).toMatchObject({ eventId: id })
        expect(await store.get(notes, second)).toBeUndefined()
        await store.commit([once({ consumer: 'analytics', id }), note(second)])
        expect(await store.get(notes, second)).toBeDefined()
      })

      it('names a repeated event rather than a stale item when both are true', async () => {
        const [id, taken] = [`evt-${fresh()}`, fresh()]
        const writes = [put(notes, { id: taken, text: 'a' }, 'absent'), once({ consumer: 'audit', id })]
        await store.commit(writes)
        expect(await failure(store.commit(writes))).toBeInstanceOf(AlreadyHandled)
      })

      it('takes 100 writes', async () => {
        const queue = fresh()
        const writes = Array.from({ length: MAX_WRITES }, (_, i) => put(tickets, { queue, id: number(i) }, 'absent'))
        await store.commit(writes)
        expect((await store.query(tickets, queue, { limit: 1_000 })).items).toHaveLength(MAX_WRITES)
      })

      it('refuses 101 writes, an item twice, an item too large, an empty key, a foreign table', async () => {
        const note = { id: fresh(), text: 'a' }
        const many = Array.from({ length: MAX_WRITES + 1 }, () => put(notes, { ...note, id: fresh() }, 'absent'))
        const refused: readonly (readonly Write[])[] = [
          many,
          [put(notes, note, 'absent'), remove(notes, [note.id], 'any')],
          [put(notes, { ...note, text: 'x'.repeat(MAX_ITEM_BYTES) }, 'absent')],
          [put(notes, { ...note, id: '' }, 'absent')],
          [put(foreign, note, 'absent')],
          [add(notes, [note.id], { opened: 1 })],
          [put(counts, { partition: note.id, sort: '', counts: {} }, 'absent')],
        ]
        for (const writes of refused) {
          const error = await failure(store.commit([...writes, put(tickets, { queue: note.id, id: 't' }, 'any')]))
          expect(error).toBeInstanceOf(Error)
          expect(error).not.toBeInstanceOf(VersionConflict)
        }
        expect(await store.get(notes, note.id)).toBeUndefined()
        expect(await store.get(tickets, note.id, 't')).toBeUndefined()
      })

      it('takes an item of nearly the largest size', async () => {
        const note = { id: fresh(), text: 'ş'.repeat((MAX_ITEM_BYTES - 200) / 2) }
        await store.commit([put(notes, note, 'absent')])
        expect((await store.get(notes, note.id))?.text).toBe(note.text)
      })
    })

    describe('query', () => {
      it('gives one partition in sort order, and the other way round', async () => {
        const queue = await filled(['b', 'c', 'a'])
        await store.commit([put(tickets, { queue: fresh(), id: 'other' }, 'absent')])
        expect(await idsOf(store, tickets, queue)).toEqual(['a', 'b', 'c'])
        expect((await store.query(tickets, queue, { descending: true })).items.map(({ id }) => id)).toEqual([
          'c',
          'b',
          'a',
        ])
      })

      it('sorts by the bytes of UTF-8', async () => {
        const ids = ['Z', 'a', 'z', 'ä', 'ı', 'ş', '\uFFFD', '𝒳', '🙂']
        const queue = await filled([...ids].reverse())
        expect(await idsOf(store, tickets, queue)).toEqual(ids)
      })

      it('takes from inclusive, to exclusive', async () => {
        const queue = await filled(['a', 'b', 'c', 'd'])
        const ids = async (page: object) => (await store.query(tickets, queue, page)).items.map(({ id }) => id)
        expect(await ids({ from: 'b', to: 'd' })).toEqual(['b', 'c'])
        expect(await ids({ from: 'b', to: 'd', descending: true })).toEqual(['c', 'b'])
        expect(await ids({ from: 'c' })).toEqual(['c', 'd'])
        expect(await ids({ to: 'b' })).toEqual(['a'])
        expect(await ids({ from: 'c', to: 'b' })).toEqual([])
        expect(await ids({ from: 'b', to: 'b' })).toEqual([])
      })

      it('pages through everything once, in either direction', async () => {
        const ids = Array.from({ length: 25 }, (_, i) => number(i))
        const queue = await filled(ids)
        expect(await allPages(store, tickets, queue, { limit: 10 })).toEqual(ids)
        expect(await allPages(store, tickets, queue, { limit: 5, descending: true })).toEqual(ids.toReversed())
        expect(await allPages(store, tickets, queue, { limit: 4, from: number(3), to: number(20) })).toEqual(
          ids.slice(3, 20),
        )
        expect(
          await allPages(store, tickets, queue, { limit: 4, from: number(3), to: number(20), descending: true }),
        ).toEqual(ids.slice(3, 20).reverse())
      })

      it('gives 100 items when no limit is set, and no cursor after the last', async () => {
        const queue = await filled(Array.from({ length: 120 }, (_, i) => number(i)))
        const first = await store.query(tickets, queue)
        expect(first.items).toHaveLength(100)
        const second = await store.query(tickets, queue, { ...(first.cursor && { cursor: first.cursor }) })
        expect(second.items).toHaveLength(20)
        expect(second.cursor).toBeUndefined()
      })

      it('keeps its place when items come and go between pages', async () => {
        const queue = await filled(['a', 'b', 'c', 'd'])
        const first = await store.query(tickets, queue, { limit: 2 })
        await store.commit([remove(tickets, [queue, 'b'], 'any'), put(tickets, { queue, id: 'bb' }, 'absent')])
        const second = await store.query(tickets, queue, { limit: 9, ...(first.cursor && { cursor: first.cursor }) })
        expect(second.items.map(({ id }) => id)).toEqual(['bb', 'c', 'd'])
      })

      it('answers 400 with the field `cursor` to a broken one', async () => {
        const queue = await filled(['a', 'b', 'c'])
        const { cursor = '' } = await store.query(tickets, queue, { limit: 1 })
        for (const broken of [
          '',
          'x',
          '%%%',
          'bnVsbA',
          'W10',
          'e30',
          `${cursor}x`,
          cursor.slice(0, -3),
          'a'.repeat(5_000),
        ]) {
          const error = await failure(store.query(tickets, queue, { cursor: broken }))
          expect(error, broken).toMatchObject({ status: 400, code: 'ValidationError', field: 'cursor' })
        }
      })

      it('refuses a limit below 1 or above 1,000', async () => {
        for (const limit of [0, -1, 1_001, 1.5, Number.NaN]) {
          expect(await failure(store.query(tickets, 'q', { limit })), `${limit}`).toBeInstanceOf(Error)
        }
      })

      it('finds items by an index, follows their changes, and forgets them', async () => {
        const [queue, ada, bob] = [fresh(), fresh(), fresh()]
        await store.commit([
          put(tickets, { queue, id: 'a', owner: ada }, 'absent'),
          put(tickets, { queue, id: 'b', owner: ada }, 'absent'),
          put(tickets, { queue, id: 'c' }, 'absent'),
        ])
        await opened.eventually(async () =>
          expect(await idsOf(store, tickets.indexes.byOwner, ada)).toEqual(['a', 'b']),
        )
        await store.commit([
          put(tickets, { queue, id: 'a', owner: bob }, 1),
          put(tickets, { queue, id: 'b' }, 1),
          put(tickets, { queue, id: 'c', owner: ada, text: 'x' }, 1),
        ])
        await opened.eventually(async () => {
          expect((await store.query(tickets.indexes.byOwner, ada)).items).toEqual([
            { queue, id: 'c', owner: ada, text: 'x', version: 2 },
          ])
          expect(await idsOf(store, tickets.indexes.byOwner, bob)).toEqual(['a'])
        })
        await store.commit([remove(tickets, [queue, 'a'], 'any')])
        await opened.eventually(async () => expect(await idsOf(store, tickets.indexes.byOwner, bob)).toEqual([]))
      })

      it('pages through an index', async () => {
        const [queue, owner] = [fresh(), fresh()]
        const ids = Array.from({ length: 12 }, (_, i) => number(i))
        await store.commit(ids.map((id) => put(tickets, { queue, id, owner }, 'absent')))
        await opened.eventually(async () => {
          expect(await allPages(store, tickets.indexes.byOwner, owner, { limit: 5 })).toEqual(ids)
          expect(await allPages(store, tickets.indexes.byOwner, owner, { limit: 5, descending: true })).toEqual(
            ids.toReversed(),
          )
        })
      })

      it('refuses a foreign table', async () => {
        expect(await failure(store.query(foreign, 'x'))).toBeInstanceOf(Error)
        expect(await failure(store.get(foreign, 'x'))).toBeInstanceOf(Error)
      })
    })

    describe('expiry', () => {
      it('hides an item from the second it expires, and lets it be created anew', async () => {
        time = START
        const [queue, owner] = [fresh(), fresh()]
        const ticket = { queue, id: 't1', owner, expires: START / 1_000 + 60 }
        await store.commit([put(tickets, ticket, 'absent'), put(tickets, { queue, id: 't2', owner }, 'absent')])
        time = START + 59_999
        expect(await idsOf(store, tickets, queue)).toEqual(['t1', 't2'])
        time = START + 60_000
        expect(await store.get(tickets, queue, 't1')).toBeUndefined()
        expect(await idsOf(store, tickets, queue)).toEqual(['t2'])
        await opened.eventually(async () => expect(await idsOf(store, tickets.indexes.byOwner, owner)).toEqual(['t2']))
        expect(await failure(store.commit([put(tickets, ticket, 1)]))).toBeInstanceOf(VersionConflict)
        expect(await failure(store.commit([remove(tickets, [queue, 't1'], 1)]))).toBeInstanceOf(VersionConflict)
        await store.commit([put(tickets, { ...ticket, expires: START / 1_000 + 120 }, 'absent')])
        expect(await store.get(tickets, queue, 't1')).toMatchObject({ id: 't1' })
      })

      it('fills a page with what has not expired', async () => {
        time = START
        const queue = fresh()
        const expires = START / 1_000 + 60
        const ids = Array.from({ length: 20 }, (_, i) => number(i))
        await store.commit(ids.map((id, i) => put(tickets, { queue, id, ...(i % 4 !== 3 && { expires }) }, 'absent')))
        time = START + 60_000
        expect(await allPages(store, tickets, queue, { limit: 2 })).toEqual(ids.filter((_, i) => i % 4 === 3))
      })
    })

    it('behaves like a map under any sequence of commits', async () => {
      time = START
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 15 }), async (changes) => {
          const queue = fresh()
          const model = new Map<string, { text: string; version: number }>()
          for (const { id, text, expected, kind } of changes) {
            const current = model.get(id)
            const holds = expected === 'any' || (expected === 'absent' ? !current : expected === current?.version)
            const wanted = kind === 'delete' && expected === 'absent' ? 'any' : expected
            const write =
              kind === 'put'
                ? put(tickets, { queue, id, text }, wanted)
                : remove(tickets, [queue, id], wanted === 'absent' ? 'any' : wanted)
            const error = await failure(store.commit([write]))
            if (kind === 'put' && holds) model.set(id, { text, version: (current?.version ?? 0) + 1 })
            if (kind === 'delete' && (holds || wanted === 'any')) model.delete(id)
            const succeeds = holds || (kind === 'delete' && wanted === 'any')
            expect(error instanceof VersionConflict).toBe(!succeeds)
          }
          const stored = (await store.query(tickets, queue)).items
          expect(stored).toEqual([...model].sort().map(([id, { text, version }]) => ({ queue, id, text, version })))
        }),
        { numRuns: 30 },
      )
    })

    async function filled(ids: readonly string[]): Promise<string> {
      const queue = fresh()
      for (let i = 0; i < ids.length; i += MAX_WRITES) {
        await store.commit(ids.slice(i, i + MAX_WRITES).map((id) => put(tickets, { queue, id }, 'absent')))
      }
      return queue
    }
  })
}

const change = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  text: fc.string({ maxLength: 10 }),
  kind: fc.constantFrom('put', 'put', 'put', 'delete'),
  expected: fc.constantFrom('absent' as const, 'any' as const, 1, 2, 3),
})

const fresh = (): string => randomUUID()
const number = (i: number): string => String(i).padStart(4, '0')

async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  return undefined
}

async function retry(commit: () => Promise<void>): Promise<void> {
  for (;;) {
    const error = await failure(commit())
    if (!(error instanceof VersionConflict)) return error === undefined ? undefined : Promise.reject(error)
  }
}

async function idsOf(
  store: Store,
  source: Table<Ticket> | Index<Ticket>,
  partition: string,
): Promise<readonly string[]> {
  return (await store.query(source, partition)).items.map(({ id }) => id)
}

async function allPages(
  store: Store,
  source: Table<Ticket> | Index<Ticket>,
  partition: string,
  page: { readonly limit: number; readonly from?: string; readonly to?: string; readonly descending?: boolean },
): Promise<readonly string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const slice = await store.query(source, partition, { ...page, ...(cursor !== undefined && { cursor }) })
    expect(slice.items.length).toBeLessThanOrEqual(page.limit)
    ids.push(...slice.items.map(({ id }) => id))
    cursor = slice.cursor
  } while (cursor !== undefined)
  return ids
}

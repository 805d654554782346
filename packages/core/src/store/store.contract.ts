import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Clock } from '../clock.ts'
import { describeCommits } from './contract/commits.ts'
import { describeExpiry } from './contract/expiry.ts'
import { describeQueries } from './contract/queries.ts'
import { counts, failure, fresh, notes, START, type Suite, tickets } from './contract/suite.ts'
import { VersionConflict } from './errors.ts'
import type { Store } from './store.ts'
import type { AnyTable } from './table.ts'
import { put, remove } from './write.ts'

/** A real store, opened for the suite. */
export interface OpenedStore {
  readonly store: Store
  /** Tries until the check passes, where an index lags behind its table; calls it once where none does. */
  eventually(check: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

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
    let time = START
    const suite: Suite = {
      store: {
        get: (table, ...key) => opened.store.get(table, ...key),
        query: (source, partition, page) => opened.store.query(source, partition, page),
        commit: (writes) => opened.store.commit(writes),
      },
      eventually: (check) => opened.eventually(check),
      setTime: (to) => {
        time = to
      },
    }
    const { store } = suite
    beforeAll(async () => {
      opened = await open([tickets, notes, counts], () => new Date(time))
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

    describeCommits(suite)
    describeQueries(suite)
    describeExpiry(suite)

    it('behaves like a map under any sequence of commits', async () => {
      time = START
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 15 }), async (changes) => {
          const queue = fresh()
          const model = new Map<string, { readonly text: string; readonly version: number }>()
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
  })
}

const change = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  text: fc.string({ maxLength: 10 }),
  kind: fc.constantFrom('put', 'put', 'put', 'delete'),
  expected: fc.constantFrom('absent' as const, 'any' as const, 1, 2, 3),
})

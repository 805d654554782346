import { describe, expect, it } from 'vitest'
import { AlreadyHandled, VersionConflict } from '../errors.ts'
import { MAX_ITEM_BYTES, MAX_WRITES } from '../store.ts'
import { add, announce, once, put, remove, type Write } from '../write.ts'
import {
  counts,
  failure,
  foreign,
  fresh,
  notes,
  number,
  retry,
  START,
  type Suite,
  ticketOpened,
  tickets,
} from './suite.ts'

/** What a commit promises. */
export function describeCommits({ store }: Suite): void {
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
      await Promise.all(Array.from({ length: 20 }, () => retry(() => store.commit([add(counts, key, { opened: 1 })]))))
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
}

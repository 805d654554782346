import { describe, expect, it } from 'vitest'
import { put, remove } from '../write.ts'
import { allPages, failure, filled, foreign, fresh, idsOf, number, type Suite, tickets } from './suite.ts'

/** What a query promises, of tables and indexes. */
export function describeQueries({ store, eventually }: Suite): void {
  describe('query', () => {
    it('gives one partition in sort order, and the other way round', async () => {
      const queue = await filled(store, ['b', 'c', 'a'])
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
      const queue = await filled(store, [...ids].reverse())
      expect(await idsOf(store, tickets, queue)).toEqual(ids)
    })

    it('takes from inclusive, to exclusive', async () => {
      const queue = await filled(store, ['a', 'b', 'c', 'd'])
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
      const queue = await filled(store, ids)
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
      const queue = await filled(
        store,
        Array.from({ length: 120 }, (_, i) => number(i)),
      )
      const first = await store.query(tickets, queue)
      expect(first.items).toHaveLength(100)
      const second = await store.query(tickets, queue, { ...(first.cursor && { cursor: first.cursor }) })
      expect(second.items).toHaveLength(20)
      expect(second.cursor).toBeUndefined()
    })

    it('keeps its place when items come and go between pages', async () => {
      const queue = await filled(store, ['a', 'b', 'c', 'd'])
      const first = await store.query(tickets, queue, { limit: 2 })
      await store.commit([remove(tickets, [queue, 'b'], 'any'), put(tickets, { queue, id: 'bb' }, 'absent')])
      const second = await store.query(tickets, queue, { limit: 9, ...(first.cursor && { cursor: first.cursor }) })
      expect(second.items.map(({ id }) => id)).toEqual(['bb', 'c', 'd'])
    })

    it('answers 400 with the field `cursor` to a broken one', async () => {
      const queue = await filled(store, ['a', 'b', 'c'])
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
      await eventually(async () => expect(await idsOf(store, tickets.indexes.byOwner, ada)).toEqual(['a', 'b']))
      await store.commit([
        put(tickets, { queue, id: 'a', owner: bob }, 1),
        put(tickets, { queue, id: 'b' }, 1),
        put(tickets, { queue, id: 'c', owner: ada, text: 'x' }, 1),
      ])
      await eventually(async () => {
        expect((await store.query(tickets.indexes.byOwner, ada)).items).toEqual([
          { queue, id: 'c', owner: ada, text: 'x', version: 2 },
        ])
        expect(await idsOf(store, tickets.indexes.byOwner, bob)).toEqual(['a'])
      })
      await store.commit([remove(tickets, [queue, 'a'], 'any')])
      await eventually(async () => expect(await idsOf(store, tickets.indexes.byOwner, bob)).toEqual([]))
    })

    it('finds an item by an index as it is, also where it keeps its place', async () => {
      const [queue, owner] = [fresh(), fresh()]
      await store.commit([put(tickets, { queue, id: 'a', owner }, 'absent')])
      await store.commit([put(tickets, { queue, id: 'a', owner, text: 'x' }, 1)])
      await eventually(async () =>
        expect((await store.query(tickets.indexes.byOwner, owner)).items).toEqual([
          { queue, id: 'a', owner, text: 'x', version: 2 },
        ]),
      )
    })

    it('pages through an index', async () => {
      const [queue, owner] = [fresh(), fresh()]
      const ids = Array.from({ length: 12 }, (_, i) => number(i))
      await store.commit(ids.map((id) => put(tickets, { queue, id, owner }, 'absent')))
      await eventually(async () => {
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
}

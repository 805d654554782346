import { describe, expect, it } from 'vitest'
import { VersionConflict } from '../errors.ts'
import { put, remove } from '../write.ts'
import { allPages, failure, fresh, idsOf, number, START, type Suite, tickets } from './suite.ts'

/** What is promised of items that expire. */
export function describeExpiry({ store, eventually, setTime }: Suite): void {
  describe('expiry', () => {
    it('hides an item from the second it expires, and lets it be created anew', async () => {
      setTime(START)
      const [queue, owner] = [fresh(), fresh()]
      const ticket = { queue, id: 't1', owner, expires: START / 1_000 + 60 }
      await store.commit([put(tickets, ticket, 'absent'), put(tickets, { queue, id: 't2', owner }, 'absent')])
      setTime(START + 59_999)
      expect(await idsOf(store, tickets, queue)).toEqual(['t1', 't2'])
      setTime(START + 60_000)
      expect(await store.get(tickets, queue, 't1')).toBeUndefined()
      expect(await idsOf(store, tickets, queue)).toEqual(['t2'])
      await eventually(async () => expect(await idsOf(store, tickets.indexes.byOwner, owner)).toEqual(['t2']))
      expect(await failure(store.commit([put(tickets, ticket, 1)]))).toBeInstanceOf(VersionConflict)
      expect(await failure(store.commit([remove(tickets, [queue, 't1'], 1)]))).toBeInstanceOf(VersionConflict)
      await store.commit([put(tickets, { ...ticket, expires: START / 1_000 + 120 }, 'absent')])
      expect(await store.get(tickets, queue, 't1')).toMatchObject({ id: 't1' })
    })

    it('goes by what the last put said of the expiry', async () => {
      setTime(START)
      const [queue, seconds] = [fresh(), START / 1_000]
      const [later, never] = [
        { queue, id: 'later', expires: seconds + 60 },
        { queue, id: 'never', expires: seconds + 60 },
      ]
      await store.commit([put(tickets, later, 'absent'), put(tickets, never, 'absent')])
      await store.commit([
        put(tickets, { ...later, expires: seconds + 120 }, 1),
        put(tickets, { queue, id: 'never' }, 1),
      ])
      setTime(START + 119_999)
      expect(await idsOf(store, tickets, queue)).toEqual(['later', 'never'])
      setTime(START + 120_000)
      expect(await idsOf(store, tickets, queue)).toEqual(['never'])
    })

    it('fills a page with what has not expired', async () => {
      setTime(START)
      const queue = fresh()
      const expires = START / 1_000 + 60
      const ids = Array.from({ length: 20 }, (_, i) => number(i))
      await store.commit(ids.map((id, i) => put(tickets, { queue, id, ...(i % 4 !== 3 && { expires }) }, 'absent')))
      setTime(START + 60_000)
      expect(await allPages(store, tickets, queue, { limit: 2 })).toEqual(ids.filter((_, i) => i % 4 === 3))
    })
  })
}

import { randomUUID } from 'node:crypto'
import { add, defineCounters, defineTable, put, Unavailable, VersionConflict } from '@customer-service/core/store'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Peers } from './peers.ts'
import { createTestAws, failing, type TestAws } from './test-aws.ts'

const counts = defineCounters('shop_counts')
const carts = defineTable<{ readonly id: string; readonly items: number; readonly owner?: string }, 'byOwner'>({
  name: 'shop_carts',
  key: (cart) => [cart.id],
  indexes: { byOwner: (cart) => (cart.owner === undefined ? undefined : [cart.owner, cart.id]) },
})

const named = (name: string): Error => Object.assign(new Error(name), { name })

/** What a commit says and does when DynamoDB is slow to agree. */
export function describeCommits(peers: Peers): void {
  describe('a commit to DynamoDB', () => {
    let aws: TestAws
    beforeAll(async () => {
      aws = await createTestAws(peers, [counts, carts])
    })

    it('P1 counts once when the answer is lost and the request is sent again', async () => {
      const { store, client } = aws.open()
      let lost = 0
      failing(client, 'TransactWriteItemsCommand', 'after', () => (lost++ === 0 ? named('TimeoutError') : undefined))
      const key = randomUUID()
      await store.commit([add(counts, [key], { opened: 1 })])
      expect(lost).toBe(2)
      expect((await store.get(counts, key))?.counts).toEqual({ opened: 1 })
    })

    it('P18 says Unavailable when DynamoDB throttles, and has written nothing', async () => {
      const { store, client } = aws.open()
      let isThrottled = true
      failing(client, 'TransactWriteItemsCommand', 'before', () =>
        isThrottled ? named('ProvisionedThroughputExceededException') : undefined,
      )
      const cart = { id: randomUUID(), items: 1 }
      await expect(store.commit([put(carts, cart, 'absent')])).rejects.toBeInstanceOf(Unavailable)
      isThrottled = false
      await store.commit([put(carts, cart, 'absent')])
    })

    it('P18 says Unavailable, and asks no further, when DynamoDB cannot be reached: the SDK has tried again', async () => {
      const { store, client } = aws.open()
      let asked = 0
      failing(client, 'TransactWriteItemsCommand', 'before', () => {
        asked++
        return Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })
      })
      const commit = store.commit([put(carts, { id: randomUUID(), items: 1 }, 'absent')])
      await expect(commit).rejects.toBeInstanceOf(Unavailable)
      expect(asked).toBe(1)
    })

    it('does not claim that nothing was written when it cannot know', async () => {
      const { store, client } = aws.open()
      failing(client, 'TransactWriteItemsCommand', 'after', () => named('TimeoutError'))
      const key = randomUUID()
      const error = await store.commit([add(counts, [key], { opened: 1 })]).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(Error)
      expect(error).not.toBeInstanceOf(Unavailable)
      expect((await store.get(counts, key))?.counts).toEqual({ opened: 1 })
    })

    it('says Unavailable for a throttled read', async () => {
      const { store, client } = aws.open()
      failing(client, 'GetItemCommand', 'before', () => named('ThrottlingException'))
      await expect(store.get(carts, 'c')).rejects.toBeInstanceOf(Unavailable)
    })

    it('waits for rival transactions and loses none of 30 counts', async () => {
      const { store } = aws.open()
      const key = randomUUID()
      await Promise.all(Array.from({ length: 30 }, () => store.commit([add(counts, [key], { opened: 1 })])))
      expect((await store.get(counts, key))?.counts).toEqual({ opened: 30 })
    })

    it('names the table of the condition that failed among many writes', async () => {
      const { store } = aws.open()
      const id = randomUUID()
      const commit = store.commit([add(counts, [id], { opened: 1 }), put(carts, { id, items: 1 }, 4)])
      const error = await commit.catch((error: unknown) => error)
      expect(error).toBeInstanceOf(VersionConflict)
      expect(error).toMatchObject({ table: carts.name })
      expect(await store.get(counts, id)).toBeUndefined()
    })

    it('takes an item out of an index when it is overwritten without its place there', async () => {
      const { store } = aws.open()
      const [id, owner] = [randomUUID(), randomUUID()]
      await store.commit([put(carts, { id, items: 1, owner }, 'absent')])
      await store.commit([put(carts, { id, items: 2 }, 'any')])
      await expect.poll(async () => (await store.query(carts.indexes.byOwner, owner)).items).toEqual([])
    })

    it('finds nothing under a key that no item can have', async () => {
      const { store } = aws.open()
      expect(await store.get(carts, 'x'.repeat(5_000))).toBeUndefined()
      expect(await store.get(carts, '')).toBeUndefined()
      expect(await store.query(carts, 'x'.repeat(5_000))).toEqual({ items: [] })
    })
  })
}

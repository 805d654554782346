import { expect, it } from 'vitest'
import { itemsOf } from './items-of.ts'
import { openForTest, temporaryFolder } from './sqlite/temporary.ts'
import { defineTable } from './table.ts'
import { put, remove } from './write.ts'

const seats = defineTable<{ readonly row: string; readonly seat: string }>({
  name: 'seats',
  key: ({ row, seat }) => [row, seat],
})

it('gives every item of a partition in its order, however many pages it takes, also while they are removed', async () => {
  using folder = temporaryFolder()
  await using embedded = await openForTest({ folder: folder.path, tables: [seats] })
  const { store } = embedded
  const all = ['1', '2', '3', '4', '5'].map((seat) => ({ row: 'a', seat }))
  await store.commit([...all, { row: 'b', seat: '1' }].map((item) => put(seats, item, 'absent')))
  const seen: string[] = []
  for await (const { row, seat, version } of itemsOf(store, seats, 'a', { limit: 2, descending: true })) {
    seen.push(seat)
    await store.commit([remove(seats, [row, seat], version)])
  }
  expect(seen).toEqual(['5', '4', '3', '2', '1'])
  expect((await store.query(seats, 'a')).items).toEqual([])
  expect((await store.query(seats, 'b')).items).toHaveLength(1)
})

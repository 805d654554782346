import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageOverParts } from './page-over-parts.ts'
import { openForTest, temporaryFolder } from './sqlite/temporary.ts'
import type { Store } from './store.ts'
import { defineTable } from './table.ts'
import { put } from './write.ts'

interface Seat {
  readonly row: string
  readonly seat: string
  readonly isTaken: boolean
}

const seats = defineTable<Seat>({ name: 'seats', key: ({ row, seat }) => [row, seat] })
const rows = ['a', 'b', 'c', 'd']
const all: readonly Seat[] = rows.flatMap((row, i) =>
  Array.from({ length: i * 5 }, (_, n) => ({ row, seat: String(n).padStart(2, '0'), isTaken: n % 3 === 0 })),
)

it('gives every page as if the list lay in one piece, forward and backward, of all items or of some', async () => {
  using folder = temporaryFolder()
  await using embedded = await openForTest({ folder: folder.path, tables: [seats] })
  const { store } = embedded
  await store.commit(all.map((seat) => put(seats, seat, 'absent')))
  const place = fc.record({ offset: fc.nat(35), limit: fc.integer({ min: 1, max: 35 }), descending: fc.boolean() })
  const property = fc.asyncProperty(place, fc.boolean(), async (at, areSome) => {
    const isWanted = areSome ? ({ isTaken }: Seat) => isTaken : () => true
    const parts = rows.map((partition) => {
      const count = all.filter((seat) => seat.row === partition && isWanted(seat)).length
      return { source: seats, partition, count, isWanted }
    })
    const wanted = all.filter(isWanted)
    const [list, inOrder] = at.descending ? [wanted.toReversed(), parts.toReversed()] : [wanted, parts]
    const page = await pageOverParts(store, inOrder, at)
    expect(page.map(({ version, ...seat }) => seat)).toEqual(list.slice(at.offset, at.offset + at.limit))
  })
  await fc.assert(property, { numRuns: 60 })
})

it('reads no part that lies before or after the page', async () => {
  using folder = temporaryFolder()
  await using embedded = await openForTest({ folder: folder.path, tables: [seats] })
  await embedded.store.commit(all.map((seat) => put(seats, seat, 'absent')))
  const read: string[] = []
  const watched: Pick<Store, 'query'> = {
    query: (source, partition, page) => {
      read.push(partition)
      return embedded.store.query(source, partition, page)
    },
  }
  const store: Store = Object.assign(Object.create(embedded.store), watched)
  const parts = rows.map((partition, i) => ({ source: seats, partition, count: i * 5 }))
  expect(await pageOverParts(store, parts, { offset: 6, limit: 3 })).toHaveLength(3)
  expect(read).toEqual(['c'])
})

import { Type } from 'typebox'
import { expect, it } from 'vitest'
import type { Contract } from '../src/contract.ts'
import type { ServiceModule } from '../src/service.ts'
import { defineTable, put } from '../src/store/index.ts'
import { openTestService } from '../src/testing/index.ts'

interface Tally {
  readonly name: string
  readonly count: number
}

const tallies = defineTable<Tally>({ name: 'tallies_tallies', key: ({ name }) => [name] })

const count = {
  method: 'POST',
  url: '/tallies/:name',
  config: { action: 'Count' },
  schema: {
    summary: 'Count one more',
    params: Type.Object({ name: Type.String() }, { additionalProperties: false }),
    response: { 200: Type.Object({ count: Type.Integer() }) },
  },
} as const satisfies Contract

const talliesService: ServiceModule = {
  manifest: {
    name: 'tallies',
    title: 'Tallies',
    description: 'Counts what many count at the same time',
    paths: ['/tallies'],
    tables: [tallies],
    publishes: [],
    subscribes: [],
    calls: [],
  },
  Config: Type.Object({}),
  open: ({ store }) => ({
    manifest: talliesService.manifest,
    reactions: [],
    routes(operations) {
      operations.command(count, async ({ params: { name } }) => {
        const before = await store.get(tallies, name)
        const after = { name, count: (before?.count ?? 0) + 1 }
        return { reply: { count: after.count }, writes: [put(tallies, after, before?.version ?? 'absent')] }
      })
    },
  }),
}

it('rivals for one item all get their turn: none is refused, and none is lost', async () => {
  await using t = await openTestService(talliesService)
  const answers = await Promise.all(Array.from({ length: 60 }, () => t.call('POST', '/tallies/visitors')))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  const counts = answers.map(({ body }): number => body.count)
  expect(counts.toSorted((one, other) => one - other)).toEqual(counts.map((_, i) => i + 1))
})

import { Type } from 'typebox'
import { expect, it } from 'vitest'
import type { CallOptions } from '../src/client/index.ts'
import type { Contract } from '../src/contract.ts'
import type { Manifest } from '../src/manifest.ts'
import type { ServiceModule } from '../src/service.ts'
import { openTestService } from '../src/testing/index.ts'

const Seen = Type.Object({ principal: Type.String(), actor: Type.String(), request_id: Type.String() })

const readShelf = {
  method: 'GET',
  url: '/shelf/books',
  config: { action: 'ReadShelf' },
  schema: { summary: 'Who reads', response: { 200: Seen } },
} as const satisfies Contract

const count = {
  method: 'GET',
  url: '/library/count',
  config: { action: 'Count' },
  schema: { summary: 'What the shelf saw', response: { 200: Seen } },
} as const satisfies Contract

const manifestOf = (name: string, calls: readonly string[]): Manifest => ({
  name,
  title: name,
  description: name,
  paths: [`/${name}`],
  tables: [],
  publishes: [],
  subscribes: [],
  calls,
})

const shelf: ServiceModule = {
  manifest: manifestOf('shelf', []),
  Config: Type.Object({}),
  open: () => ({
    manifest: manifestOf('shelf', []),
    reactions: [],
    routes: (operations) =>
      operations.query(readShelf, async ({ caller: { principal, actor, requestId } }) => ({
        principal,
        actor,
        request_id: requestId,
      })),
  }),
}

const library = (calls: readonly string[], as: (caller: CallOptions['caller']) => CallOptions['caller']) => {
  const manifest = manifestOf('library', calls)
  return {
    manifest,
    Config: Type.Object({}),
    open: ({ client }) => ({
      manifest,
      reactions: [],
      routes: (operations) =>
        operations.query(count, ({ caller, deadline }) => client.call(readShelf, {}, { caller: as(caller), deadline })),
    }),
  } satisfies ServiceModule
}

const reader = {
  principal: 'user/reader',
  policy: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'customer-service:Count', Resource: '*' }],
  },
}
const itself = { inOwnName: true, requestId: 'rep-1' } as const

it.each([
  ['in its own name it may do what its manifest names', ['ReadShelf'], () => itself, 200],
  ['in its own name it may do nothing else', [], () => itself, 403],
  [
    'on behalf of a caller it may do no more than the caller',
    ['ReadShelf'],
    (caller: CallOptions['caller']) => caller,
    403,
  ],
] as const)('PLT-04 a service calls another: %s', async (_name, calls, as, status) => {
  await using t = await openTestService(library(calls, as), { others: [shelf] })
  const answer = await t.call('GET', '/library/count', undefined, reader)
  expect(answer.status).toBe(status)
  if (status === 200) {
    expect(answer.body).toEqual({ principal: 'service/library', actor: 'service/library', request_id: 'rep-1' })
  }
})

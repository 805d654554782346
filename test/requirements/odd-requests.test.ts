import { chatbot } from '@customer-service/chatbot'
import type { Contract } from '@customer-service/core'
import { openTestService, type TestAnswer, type TestService } from '@customer-service/core/testing'
import { modules } from '@customer-service/platform'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenRequest, type OddRequest, pathOf, validRequest } from '../odd-requests/odd-request.ts'
import { fits, type Schema } from '../odd-requests/schema.ts'
import type { World } from '../odd-requests/valid-value.ts'
import { makeWorld } from '../odd-requests/world.ts'

/** Requests to each operation; more runs and other seeds look longer. */
const RUNS = Number(process.env.ODD_RUNS ?? 4)
const SEED = Number(process.env.ODD_SEED ?? 24)

let t: TestService
let world: World
let operations: readonly Contract[]
beforeAll(async () => {
  t = await openTestService(chatbot, { others: modules.filter((module) => module !== chatbot) })
  world = await makeWorld(t)
  // What deletes comes last: until then, there is something to ask for.
  operations = t.contracts.toSorted((one, other) => Number(one.method === 'DELETE') - Number(other.method === 'DELETE'))
})
afterAll(() => t[Symbol.asyncDispose]())

const nameOf = ({ method, url }: Contract): string => `${method} ${url}`

const mediaTypeOf = ({ schema }: Contract): string | undefined =>
  (schema.body as { readonly contentMediaType?: string } | undefined)?.contentMediaType?.split(', ')[0]

function send(contract: Contract, request: OddRequest): Promise<TestAnswer> {
  const mediaType = mediaTypeOf(contract)
  const path = pathOf(contract, request)
  return mediaType === undefined
    ? t.call(contract.method, path, request.body)
    : t.callRaw(contract.method, path, String(request.body), mediaType)
}

/** Sends requests of a kind, and says of which operation a promise was broken. */
async function forAll<Kind extends OddRequest>(
  contract: Contract,
  requests: fc.Arbitrary<Kind>,
  runs: number,
  promise: (request: Kind, answer: TestAnswer) => void,
): Promise<void> {
  const property = fc.asyncProperty(requests, async (request) => {
    const answer = await send(contract, request)
    expectInOrder(contract, answer)
    promise(request, answer)
  })
  await fc.assert(property, { seed: SEED, numRuns: runs }).catch((error: Error) => {
    throw new Error(`${nameOf(contract)}: ${error.message}`, { cause: error })
  })
}

/** In the shape that the contract or the one error format promises, and no fault. */
function expectInOrder({ schema }: Contract, { status, body, headers, raw }: TestAnswer): void {
  expect(status, raw.toString()).toBeLessThan(500)
  if (status < 300) {
    const promised: Schema | undefined = schema.response[status]
    expect(promised !== undefined && fits(promised, body), `${status} ${raw}`).toBe(true)
  } else {
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(body).toMatchObject({ error: expect.stringMatching(/^[A-Z]\w+$/), message: expect.stringMatching(/^\S/) })
  }
}

/** What all lists and totals tell, and how many events there are of each type. */
async function picture(): Promise<unknown> {
  await t.drain()
  const seen: Record<string, unknown> = {}
  for (const { method, url } of operations) {
    // Models are learnt in the background, after what was imported before.
    if (method !== 'GET' || url.includes(':') || url === '/segmentation/models') continue
    seen[url] = (await t.call('GET', url)).body
  }
  const types = modules.flatMap(({ manifest }) => manifest.publishes.map(({ type }) => type))
  for (const type of ['audit.recorded', ...types]) seen[type] = (await t.events(type)).length
  return seen
}

describe('PLT-24 every operation', () => {
  it('refuses a request with one field broken by that field, and changes nothing', async () => {
    const before = await picture()
    for (const contract of operations) {
      await forAll(contract, brokenRequest(contract, world), 3 * RUNS, ({ field, isInUnion }, { status, body }) => {
        expect({ status, error: body.error }).toEqual({ status: 400, error: 'ValidationError' })
        const { field: named = '' } = body
        expect(isInUnion ? named.slice(0, field.length) : named).toBe(field)
      })
    }
    expect(await picture()).toEqual(before)
  }, 60_000)

  it.each([
    ['nested 10,000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['lists that never end', '['.repeat(100_000)],
    ['a byte order mark and nothing else', '\ufeff'],
    ['no JSON', "{'a': NaN}"],
    ['JSON and more', '{}{}'],
    ['a key of the prototype', '{"\\u005f_proto__":{"a":1}}'],
    ['a constructor', '{"constructor":{"prototype":{"a":1}}}'],
    ['half a character', '{"\\udc00":"\\ud800"}'],
  ])('refuses a body of %s', async (_what, payload) => {
    for (const contract of operations) {
      if (contract.schema.body === undefined || mediaTypeOf(contract) !== undefined) continue
      const params = Object.fromEntries(
        Object.keys(contract.schema.params?.properties ?? {}).map((name) => [name, 'x']),
      )
      const path = pathOf(contract, { params, query: {}, body: undefined })
      const answer = await t.callRaw(contract.method, path, payload, 'application/json')
      expectInOrder(contract, answer)
      const { status, body } = answer
      expect({ status, field: body.field }, nameOf(contract)).toEqual({ status: 400, field: undefined })
    }
  })

  it('takes requests that its contract allows, and answers as it promises', async () => {
    const taken = new Set<string>()
    for (const contract of operations) {
      // Some must say one of two things and not the other: more requests find one that does.
      for (const runs of [RUNS, 20 * RUNS]) {
        if (taken.has(nameOf(contract))) continue
        await forAll(contract, validRequest(contract, world), runs, (_request, { status }) => {
          if (status !== 400) taken.add(nameOf(contract))
        })
      }
    }
    expect(operations.map(nameOf).filter((name) => !taken.has(name))).toEqual([])
    await t.drain()
  }, 60_000)
})

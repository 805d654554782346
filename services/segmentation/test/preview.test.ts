import type { SegmentQuery } from '@customer-service/contracts/segmentation'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { segmentation } from '../src/index.ts'
import { AT_FIXTURE, importFixture } from './fixture.ts'

const PREVIEW = '/segmentation/queries/preview'
const women = { kind: 'trait', field: 'gender', op: '=', value: 'F' }
const inIstanbul = { kind: 'trait', field: 'city', op: '=', value: 'Istanbul' }
const bought = { kind: 'event', event: 'purchase', measure: 'count', op: '>=', value: 1 }

describe('an audience that is not saved yet', () => {
  let t: TestService
  beforeAll(async () => {
    t = await openTestService(segmentation, AT_FIXTURE)
    await importFixture(t)
  })
  afterAll(() => t[Symbol.asyncDispose]())

  const preview = async (body: object, language = 'en') =>
    t.call('POST', PREVIEW, body, { headers: { 'accept-language': language } })
  const idsOf = async (where: unknown) =>
    (await preview({ query: { where } })).body.sample.map((row: any) => row.customer_id)

  it('ACT-08 is counted, with what each condition does to it', async () => {
    const where = { kind: 'and', of: [women, inIstanbul, bought] }
    const { status, body } = await preview({ query: { where } })
    expect(status).toBe(200)
    expect(body.customers).toBe(10)
    expect(body.share).toBe(body.total / 10)
    const counts = [women, inIstanbul, bought].map(async (one, i) => {
      const others = [women, inIstanbul, bought].filter((_, j) => j !== i)
      const rest = (await preview({ query: { where: { kind: 'and', of: others } } })).body.total
      return [(await preview({ query: { where: one } })).body.total, rest]
    })
    expect(body.conditions.map((one: any) => [one.customers, one.without])).toEqual(await Promise.all(counts))
    expect(body.conditions[0].condition).toBe('Customers who are women')
    expect(body.total).toBeLessThan(body.conditions[0].customers)
  })

  it('ACT-08 takes prompts in both languages, another day, and shows ten customers at most', async () => {
    const { body } = await preview({ prompt: 'İstanbul dışındaki kadınlar', as_of: '2025-01-01' }, 'tr')
    expect(body.explanation).toMatch(/müşteriler$/)
    expect(body.sample.length).toBe(body.total)
    const all = await preview({ query: { where: { kind: 'everyone' } } })
    expect([all.body.total, all.body.share, all.body.sample.length]).toEqual([10, 1, 10])
    const two = await preview({ prompt: 'Top 2 customers by total spend' })
    expect([two.body.total, two.body.sample.length]).toEqual([2, 2])
  })

  it('ACT-08 is compared with segments, live and frozen, within its own limit', async () => {
    const create = async (name: string, query: Partial<SegmentQuery> | object) =>
      (await t.call('POST', '/segmentation/segments', { name, query })).body.segment_id
    const live = await create('women', { where: women })
    await t.drain()
    const frozen = (await t.call('POST', `/segmentation/segments/${live}/snapshots`, { name: 'frozen women' })).body
    await t.drain()
    const compare_with = [live, frozen.segment_id]
    const [w, i] = [await idsOf(women), await idsOf(inIstanbul)]
    const both = w.filter((id: string) => i.includes(id)).length
    expect(both).toBeGreaterThan(0)
    const { body } = await preview({ query: { where: inIstanbul }, compare_with })
    expect(body.overlaps).toEqual([
      { segment_id: live, name: 'women', members: w.length, in_both: both },
      { segment_id: frozen.segment_id, name: 'frozen women', members: w.length, in_both: both },
    ])
    const first = await preview({ query: { where: women, limit: 1 }, compare_with })
    expect(first.body.overlaps[0]).toMatchObject({ members: w.length, in_both: 1 })
    const gone = await preview({ query: { where: women }, compare_with: ['seg-none'] })
    expect([gone.status, gone.body.error]).toEqual([404, 'NotFound'])
  })

  it.each([
    [{}, 'Give either prompt or query'],
    [{ query: { where: { kind: 'segment', id: 'seg-none' } } }, 'names a segment that does not exist'],
    [{ query: { where: { ...women, op: 'between' } } }, 'must be a list of two'],
  ])('ACT-08 refuses %j', async (body, words) => {
    const answer = await preview(body)
    expect([answer.status, answer.body.error]).toEqual([400, 'ValidationError'])
    expect(answer.body.message).toContain(words)
  })

  it('ACT-09 is for keys that may see all customers, and not before there are any', async () => {
    const policy = { effect: 'Allow', actions: ['*'], resources: ['user/C01/*'] }
    const limited = await t.call('POST', PREVIEW, { prompt: 'Women in Istanbul' }, { policy: [policy] as any })
    expect(limited.status).toBe(403)
    await using empty = await openTestService(segmentation, AT_FIXTURE)
    const answer = await empty.call('POST', PREVIEW, { prompt: 'Women in Istanbul' })
    expect([answer.status, answer.body.error]).toEqual([409, 'EmptyData'])
  })

  it('ACT-08 says why a customer is in a segment, or why not', async () => {
    const where = { kind: 'and', of: [women, { kind: 'not', of: inIstanbul }, percentile] }
    const created = await t.call('POST', '/segmentation/segments', { name: 'best outside', query: { where } })
    await t.drain()
    const id = created.body.segment_id
    const members = (await t.call('GET', `/segmentation/segments/${id}/members`)).body.members
    expect(members.length).toBeGreaterThan(0)
    const why = async (customer: string) =>
      (await t.call('GET', `/segmentation/segments/${id}/customers/${customer}`)).body
    for (let n = 1; n <= 10; n++) {
      const customer = `C${String(n).padStart(2, '0')}`
      const { is_member, is_meant, entered_at, reasons } = await why(customer)
      const isIn = members.some(({ customer_id }: any) => customer_id === customer)
      expect([is_member, is_meant, entered_at !== undefined]).toEqual([isIn, isIn, isIn])
      expect(reasons.every(({ holds }: any) => holds)).toBe(isIn)
      expect(reasons).toHaveLength(3)
    }
    expect((await why('C02')).reasons.map(({ condition, holds }: any) => [condition, holds])).toEqual([
      ['Customers who are women', false],
      ['Customers except those who live in Istanbul', true],
      ['Top 60% of customers by spend', expect.any(Boolean)],
    ])
    const nobody = await t.call('GET', `/segmentation/segments/${id}/customers/nobody`)
    const nowhere = await t.call('GET', '/segmentation/segments/seg-none/customers/C01')
    expect([nobody.status, nowhere.status]).toEqual([404, 404])
  })
})

const percentile = { kind: 'metric', metric: 'total_value_percentile', op: '>=', value: 40 }

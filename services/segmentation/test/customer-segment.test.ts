import { CAR_MODELS, customerSegment, DEFAULT_CAR_MODEL } from '@customer-service/contracts/segmentation'
import { openTestService } from '@customer-service/core/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { segmentation } from '../src/index.ts'
import { AT_FIXTURE, fixture, importFixture } from './fixture.ts'

const URL = '/segmentation/actions/customer_segment'
const open = (env?: Record<string, string>) => openTestService(segmentation, { ...AT_FIXTURE, ...(env && { env }) })
type Service = Awaited<ReturnType<typeof open>>

describe('the action customer_segment', () => {
  let t: Service
  beforeAll(async () => {
    t = await open()
    await importFixture(t)
  })
  afterAll(() => t[Symbol.asyncDispose]())

  it.each(fixture.queries as any[])('ACT-05 ACT-06 $prompt', async ({ prompt, query, expect_data }) => {
    const { status, body } = await t.call('POST', URL, { prompt, car_model: '*' })
    expect(status).toBe(200)
    expect(body.data).toEqual(expect_data ?? [])
    expect(body.query).toEqual(query)
    expect(body.truncated).toBe(false)
    expect(body.notice === undefined).toBe(body.total > 0)
  })

  it('ACT-03 narrows to the default car when none is named, and says so', async () => {
    const { body } = await t.call('POST', URL, { prompt: 'Customers over 18' })
    expect(body.applied_filters).toEqual({ car_model: DEFAULT_CAR_MODEL, source: 'default' })
    expect(body.data.map((row: any) => row.customer_id)).toEqual(['C04'])
    expect(body.explanation).toContain(DEFAULT_CAR_MODEL)
  })

  it('ACT-03 keeps to what a prompt says of items, unless a car is named too', async () => {
    const prompt = 'Customers who viewed the RAV4'
    const alone = await t.call('POST', URL, { prompt })
    expect(alone.body.applied_filters).toEqual({ car_model: null, source: 'prompt' })
    expect(alone.body.total).toBeGreaterThan(0)
    const both = await t.call('POST', URL, { prompt, car_model: 'SIENTA HYBRID ELEGANCE - 2021' })
    expect(both.body.applied_filters).toEqual({ car_model: 'SIENTA HYBRID ELEGANCE - 2021', source: 'request' })
    expect(both.body).toMatchObject({ data: [], notice: expect.stringContaining('No Segments Found') })
  })

  it('ACT-05 speaks of another day on request', async () => {
    const prompt = 'Customers who purchased today'
    const { body } = await t.call('POST', `${URL}?as_of=2026-01-15`, { prompt, car_model: '*' })
    expect(body.data).toEqual([{ customer_id: 'C01', purchase_count: 1, total_value: 40_000 }])
    const wrong = await t.call('POST', `${URL}?as_of=2026-02-30`, { prompt, car_model: '*' })
    expect([wrong.status, wrong.body.error]).toEqual([400, 'InvalidDateFormat'])
  })

  it('ACT-07 answers No Segments Found with an empty list, or with 404 on request', async () => {
    const prompt = 'Women in London'
    const { status, body } = await t.call('POST', URL, { prompt, car_model: '*' })
    expect([status, body.data]).toEqual([200, []])
    expect(body.notice).toMatch(/^No Segments Found/)
    const strict = await t.call('POST', `${URL}?strict=true`, { prompt, car_model: '*' })
    expect([strict.status, strict.body.error]).toEqual([404, 'NoSegmentsFound'])
    expect(strict.body.message).toMatch(/^No Segments Found/)
  })

  it.each([
    [{ prompt: 'Women in Istanbul', car_model: 'SUPRA - 2023' }, 400, 'ModelNotFound', 'Model Not Found'],
    [{ prompt: 'Women in Istanbul', car_model: 5 }, 400, 'ModelNotFound', 'Model Not Found'],
    [{ prompt: 'Find good customers' }, 400, 'InvalidPrompt', 'Invalid Prompt'],
    [{ prompt: 'Find good customers', car_model: 'SUPRA - 2023' }, 400, 'InvalidPrompt', 'Invalid Prompt'],
    [{ prompt: 5 }, 400, 'InvalidPrompt', 'Invalid Prompt'],
    [{}, 400, 'InvalidPrompt', 'Invalid Prompt'],
    [{ prompt: 'Women in Istanbul', limit: 3 }, 400, 'ValidationError', ''],
  ])('ACT-07 refuses %j', async (input, status, error, words) => {
    const answer = await t.call('POST', URL, input)
    expect([answer.status, answer.body.error]).toEqual([status, error])
    expect(answer.body.message.startsWith(words)).toBe(true)
  })

  it('ACT-03 names the models when one is not found', async () => {
    const { body } = await t.call('POST', URL, { prompt: 'Women in Istanbul', car_model: 'SUPRA - 2023' })
    expect(body).toMatchObject({ field: 'car_model', models: [...CAR_MODELS] })
  })

  it('ACT-09 is for keys that may see all customers', async () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: 'user/C01/*' }],
    }
    const { status, body } = await t.call(
      'POST',
      URL,
      { prompt: 'Women in Istanbul' },
      { principal: 'user/c01', policy },
    )
    expect([status, body.error]).toEqual([403, 'AccessDenied'])
  })
})

it('ACT-01 ACT-02 ACT-04 publishes the schemas of the action as they are printed', () => {
  expect(customerSegment.url).toMatch(/\/actions\/customer_segment$/)
  expect((customerSegment.schema.body as any).anyOf[0]).toMatchObject({
    title: 'CustomerSegmentInput',
    type: 'object',
    required: ['prompt'],
    properties: {
      prompt: { title: 'Prompt', type: 'string' },
      car_model: { title: 'Car model', default: DEFAULT_CAR_MODEL, enum: CAR_MODELS },
    },
  })
  expect(customerSegment.schema.response[200]).toMatchObject({
    title: 'CustomerSegmentNodeOutput',
    required: expect.arrayContaining(['data']),
    properties: { data: { title: 'Data', type: 'array' } },
  })
})

it('ACT-07 answers Empty Data before there are customers', async () => {
  await using t = await open()
  const { status, body } = await t.call('POST', URL, { prompt: 'Women in Istanbul' })
  expect([status, body.error]).toEqual([409, 'EmptyData'])
  expect(body.message).toMatch(/^Empty Data/)
})

it('ACT-07 answers Timeout Error when the time is over', async () => {
  await using t = await open({ SEGMENT_QUERY_TIMEOUT_MS: '0' })
  await importFixture(t)
  const { status, body } = await t.call('POST', URL, { prompt: 'Women in Istanbul' })
  expect([status, body.error]).toEqual([504, 'TimeoutError'])
  expect(body.message).toMatch(/^Timeout Error/)
})

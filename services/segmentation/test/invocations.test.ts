import { readFileSync } from 'node:fs'
import { AppError } from '@customer-service/core'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { segmentation } from '../src/index.ts'
import { knowledgeStandIn } from './knowledge-stand-in.ts'

const QUESTION = 'What is customer segmentation and how does it help businesses?'

/** Answers one question from an article of the shop, and is down for another. */
const knowledge = knowledgeStandIn((query, category) => {
  if (query.includes('Platin')) throw new AppError(503, 'ServiceUnavailable', 'down')
  if (category !== 'segmentation' || !query.includes('our tiers')) return []
  return [{ id: 'kb-tiers', title: 'Our tiers', content: 'Our shop gives members of the Altın tier free delivery.' }]
})

interface Vector {
  readonly id: string
  readonly as_of: string
  readonly time_zone: string
  readonly input: { readonly customerData?: object; readonly prompt?: string }
  readonly expect?: { readonly mode: string; readonly analysis?: object }
  readonly expect_error?: { readonly error: string; readonly field: string }
}
const file = new URL('../../../test/vectors/segmentation.json', import.meta.url)
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: readonly Vector[] }
const inputOf = (id: string) => vectors.find((vector) => vector.id === id)?.input

let t: TestService
beforeAll(async () => {
  t = await openTestService(segmentation, { others: [knowledge], now: '2026-02-12T09:00:00Z' })
})
afterAll(() => t[Symbol.asyncDispose]())

const PATH = '/segmentation/invocations'
const call = (body: unknown, query = '?as_of=2026-02-12', headers = {}) =>
  t.call('POST', PATH + query, body, { headers })

describe('POST /segmentation/invocations', () => {
  it('SEG-07 SEG-30 C-30 answers every vector byte for byte', async () => {
    const inUtc = vectors.filter(({ time_zone }) => time_zone === undefined || time_zone === 'UTC')
    expect(inUtc.length).toBeGreaterThan(65)
    for (const { id, input, as_of, expect: wanted, expect_error } of inUtc) {
      const answer = await call(input, `?as_of=${as_of ?? '2026-02-12'}`)
      if (expect_error) {
        expect.soft(answer, id).toMatchObject({ status: 400, body: { ...expect_error, message: expect.any(String) } })
      } else if (wanted?.analysis) {
        expect.soft(answer.status, id).toBe(200)
        expect
          .soft(answer.raw.toString(), id)
          .toContain(`{"analysis":${JSON.stringify(wanted.analysis)},"explanation":"`)
      } else {
        expect.soft(answer.body, id).toMatchObject({ response: expect.any(String) })
      }
    }
  })

  it('R15 counts days in the time zone of the business', async () => {
    await using istanbul = await openTestService(segmentation, {
      env: { SEGMENTATION_TIME_ZONE: 'Europe/Istanbul' },
      others: [knowledge],
    })
    const { body } = await istanbul.call('POST', `${PATH}?as_of=2026-02-12`, inputOf('A042'))
    expect(body.analysis).toMatchObject({ lastPurchaseDaysAgo: 29, churnSegment: 'Aktif' })
  })

  it('SEG-48 the samples of the source with an empty history are new customers', async () => {
    const { body } = await call(inputOf('A004'))
    expect(body.analysis).toMatchObject({ membershipDays: 699, churnSegment: 'Riskli', lastPurchaseDaysAgo: 999 })
    expect(body.explanation).toMatch(/^This is a new customer in the GençYetişkin age segment/)
  })

  it('SEG-46 C-30 corrects example 2 of the source, and says the same in words', async () => {
    const { body } = await call(inputOf('A002'))
    expect(body.explanation).toBe(
      'This customer is a standard-value customer in the Gümüş tier, with 13 orders worth 933.5 in 22 full months of membership. The age segment is GençYetişkin, at the age of 32. The churn segment is Aktif: the last purchase was 11 days ago. The value segment is Standard: the average basket of 71.81 is not above the median of 75 in Marmara. Most was spent on SKINCARE, which has a share of 1 of the orders: the affinity type is Odaklı. With 0.15 products per order, the diversity profile is Sadık. The estimated budget is 86.17, and the average monthly spend 42.43. No regular product is overdue.',
    )
    expect(body.basis).toMatchObject({ membershipMonths: 22, orderFrequency: 0.59, diversityRatio: 0.15 })
  })

  it('SEG-51 explains in Turkish when Accept-Language prefers it', async () => {
    const { body } = await call(inputOf('A002'), undefined, { 'accept-language': 'tr-TR,tr;q=0.9,en;q=0.8' })
    expect(body.explanation).toMatch(
      /^Bu müşteri, Gümüş seviyesinde standart değerli bir müşteridir; üyeliği 22 tam aydır/,
    )
    expect((await call(inputOf('A002'))).body.analysis).toEqual(body.analysis)
  })

  it('tells the rule, the inputs and the next tier of each label with ?explain=true', async () => {
    const { body } = await call(inputOf('A002'), '?as_of=2026-02-12&explain=true')
    expect(body.labels.loyaltyTier).toEqual({
      value: 'Gümüş',
      rule: expect.stringContaining('Gümüş from 3 orders'),
      inputs: { orders: 13, membershipMonths: 22, orderFrequency: 0.59 },
      next: { value: 'Altın', distance: { orders: 9 }, text: 'Altın needs 9 more orders' },
    })
    expect((await call(inputOf('A002'))).body).not.toHaveProperty('labels')
  })

  it('speaks of today unless as_of names a day', async () => {
    const today = await call(inputOf('A001'), '')
    expect(today.body.analysis.membershipDays).toBe(28)
    const later = await call(inputOf('A001'), '?as_of=2026-03-12T08:00:00Z')
    expect(later.body.analysis.membershipDays).toBe(56)
    expect(await call(inputOf('A001'), '?as_of=tomorrow')).toMatchObject({
      status: 400,
      body: { error: 'InvalidDateFormat', field: 'as_of' },
    })
  })

  it.each([[[]], [5], ['text'], [{}], [{ customerData: null }], [{ prompt: null }]])(
    'SEG-06 refuses %j',
    async (body) => {
      expect(await call(body)).toMatchObject({ status: 400, body: { error: 'ValidationError', field: 'customerData' } })
    },
  )

  it('SEG-60 names the missing field as printed in the source', async () => {
    expect((await call(inputOf('A104'))).body).toEqual({
      error: 'ValidationError',
      message: 'Missing required field: customer.age',
      field: 'customer.age',
    })
  })

  it('SEG-63 refuses a key whose policy does not allow it', async () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'customer-service:SearchKnowledge', Resource: '*' }],
    }
    const answer = await t.call('POST', PATH, inputOf('A001'), { principal: 'user/other', policy })
    expect(answer).toMatchObject({ status: 403, body: { error: 'AccessDenied' } })
  })

  it('SEG-64 takes 256 KB and no more', async () => {
    const padded = (bytes: number) => {
      const body = { ...inputOf('A003'), note: '' }
      return { ...body, note: 'x'.repeat(bytes - JSON.stringify(body).length) }
    }
    expect((await call(padded(262_144))).status).toBe(200)
    expect((await call(padded(262_145))).status).toBe(413)
  })

  it('keeps nothing: no event, no audit entry, no idempotency record', async () => {
    const before = await t.events('audit.recorded')
    await call(inputOf('A002'), '', { 'idempotency-key': 'once' })
    const other = await call(inputOf('A001'), '', { 'idempotency-key': 'once' })
    expect(other.status).toBe(200)
    expect(await t.events('audit.recorded')).toEqual(before)
  })
})

describe('SEG-52 a question', () => {
  const ask = async (prompt: string, headers = {}) => (await call({ prompt }, '', headers)).body

  it("is answered from the shop's own articles first, with the source", async () => {
    expect(await ask('What do our tiers give?')).toEqual({
      response: 'Our shop gives members of the Altın tier free delivery.',
      sources: [{ id: 'kb-tiers', title: 'Our tiers' }],
    })
  })

  it('else from the built-in guide, in the language of the question', async () => {
    const answer = await ask(QUESTION)
    expect(answer.response).toMatch(/^Customer segmentation is the process of dividing customers into groups/)
    expect(answer.sources).toEqual([{ id: 'guide-segmentation', title: 'What customer segmentation is' }])
    expect((await ask('Müşteri segmentasyonu nedir?')).response).toMatch(/^Müşteri segmentasyonu, müşterileri/)
    expect((await ask('What does Ilık mean?')).sources).toMatchObject([{ id: 'guide-churn' }])
  })

  it('else with what it can answer, never with a guess', async () => {
    const answer = await ask('What is the weather in Istanbul?')
    expect(answer.response).toMatch(
      /^I have no answer to this question\. I can answer questions about: What customer segm/,
    )
    expect(answer).not.toHaveProperty('sources')
    expect((await ask('???', { 'accept-language': 'tr' })).response).toMatch(/^Bu soruya yanıtım yok/)
  })

  it('is answered without the knowledge base when that is down, or not allowed to the caller', async () => {
    expect((await ask('How do I become Platin?')).sources).toMatchObject([{ id: 'guide-loyalty' }])
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'customer-service:InvokeSegmentation', Resource: '*' }],
    }
    const answer = await t.call('POST', PATH, { prompt: 'What do our tiers give?' }, { principal: 'user/only', policy })
    expect(answer.body.sources).toMatchObject([{ id: 'guide-loyalty' }])
  })

  it.each([[{ prompt: ' ' }], [{ prompt: 5 }]])('refuses %j', async (body) => {
    expect(await call(body)).toMatchObject({ status: 400, body: { error: 'ValidationError', field: 'prompt' } })
  })
})

describe('POST /segmentation/batch', () => {
  const send = (payload: string, query = '?as_of=2026-02-12', headers = {}) =>
    t.callRaw('POST', `/segmentation/batch${query}`, payload, 'application/x-ndjson', { headers })
  const linesOf = (text: string) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))

  it('SEG-67 answers line by line; wrong lines are named by number and leave the others alone', async () => {
    const lines = [inputOf('A002'), '{"customerData":', '', inputOf('A104'), { prompt: 'Hello?' }, inputOf('A003')]
    const payload = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\r\n')
    const answer = await send(payload)
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/x-ndjson' } })
    const alone = (await call(inputOf('A002'))).body
    const [first, ...others] = linesOf(answer.raw.toString())
    expect(first).toEqual({ line: 1, ...alone })
    expect(others).toMatchObject([
      { line: 2, error: 'ValidationError', message: 'The line is not valid JSON' },
      { line: 4, error: 'ValidationError', field: 'customer.age' },
      { line: 5, error: 'ValidationError', field: 'customerData' },
      { line: 6, analysis: { region: 'Central Anatolia' } },
    ])
  })

  it('answers more than 256 KB, for as much as a body can hold', async () => {
    const line = JSON.stringify(inputOf('A003'))
    const count = Math.floor(262_144 / (line.length + 1))
    const answer = await send(`${line}\n`.repeat(count))
    expect(linesOf(answer.raw.toString())).toHaveLength(count)
    expect(answer.raw.length).toBeGreaterThan(262_144)
  })

  it('SEG-67 takes more than other bodies may hold, with one audit entry', async () => {
    const before = (await t.events('audit.recorded')).length
    const payload = `${JSON.stringify(inputOf('A002'))}\n`.repeat(1_000)
    expect(payload.length).toBeGreaterThan(262_144)
    const answers = linesOf((await send(`${payload}{"customerData":`)).raw.toString())
    expect(answers).toHaveLength(1_001)
    expect(answers.at(-2)).toMatchObject({ line: 1_000, analysis: { customerId: answers[0].analysis.customerId } })
    expect(answers.at(-1)).toMatchObject({ line: 1_001, error: 'ValidationError' })
    const [entry, ...others] = (await t.events('audit.recorded')).slice(before)
    expect(entry?.data).toMatchObject({ action: 'customers_analyzed', details: { bytes: payload.length + 16 } })
    expect(others).toEqual([])
  })

  it('SEG-67 reads no line of a body that is not what was signed', async () => {
    const before = (await t.events('audit.recorded')).length
    const wrong = { 'x-amz-content-sha256': 'a'.repeat(64) }
    const answer = await send('{}', '', wrong)
    expect(answer).toMatchObject({ status: 400, body: { error: 'XAmzContentSHA256Mismatch' } })
    const request = await t.signed('POST', '/segmentation/batch', {})
    const headers = { ...request.headers, 'content-type': 'application/x-ndjson' }
    const changed = await t.inject({ ...request, headers, payload: '{"customerData":{}}' })
    expect(changed).toMatchObject({ status: 403, body: { error: 'SignatureDoesNotMatch' } })
    expect(await t.events('audit.recorded')).toHaveLength(before)
  })

  it('has the language and the day of the request, and refuses a wrong day at once', async () => {
    const turkish = await send(JSON.stringify(inputOf('A001')), '?as_of=2026-03-12', { 'accept-language': 'tr' })
    expect(linesOf(turkish.raw.toString())).toMatchObject([
      { analysis: { membershipDays: 56 }, explanation: expect.stringMatching(/^Bu, GençYetişkin/) },
    ])
    expect(await send('{}', '?as_of=x')).toMatchObject({ status: 400, body: { error: 'InvalidDateFormat' } })
  })

  it('refuses another content type', async () => {
    expect((await t.call('POST', '/segmentation/batch', inputOf('A002'))).status).toBe(415)
  })
})

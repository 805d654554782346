import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { segmentation } from '../src/index.ts'
import { AT_FIXTURE, importFixture } from './fixture.ts'

const COMPILE = '/segmentation/queries/compile'
const TURKISH = { headers: { 'accept-language': 'tr-TR,tr;q=0.9,en;q=0.5' } }

it('ACT-06 compiles a Turkish prompt, and explains it in the language that is asked for', async () => {
  await using t = await openTestService(segmentation)
  const prompt = "İzmir'de yaşayan, son 6 ayda en az 3 kez alışveriş yapan kadınlar"
  const turkish = await t.call('POST', COMPILE, { prompt }, TURKISH)
  expect(turkish.status).toBe(200)
  expect(turkish.body.explanation).toBe(
    "Izmir'de yaşayan ve son 6 ayda en az 3 kez alışveriş yapan ve kadın olan müşteriler",
  )
  const english = await t.call('POST', COMPILE, { prompt: turkish.body.explanation })
  expect(english.body).toEqual({
    query: turkish.body.query,
    explanation:
      'Customers who live in Izmir and purchased anything at least 3 times in the last 6 months and are women',
  })
})

it('ACT-07 refuses what it does not understand in Turkish, naming the words as they were written', async () => {
  await using t = await openTestService(segmentation)
  const { status, body } = await t.call('POST', COMPILE, { prompt: 'Cazı seven Müşteriler' }, TURKISH)
  expect([status, body]).toEqual([
    400,
    {
      error: 'InvalidPrompt',
      message: 'Invalid Prompt: bu sözcükler bulundukları yerde anlaşılmadı: Cazı, seven',
      field: 'prompt',
      reason: 'unknown_terms',
      terms: ['Cazı', 'seven'],
    },
  ])
})

it('ACT-06 takes months without their year as those that came last, by the day that is asked of', async () => {
  await using t = await openTestService(segmentation, AT_FIXTURE)
  await importFixture(t)
  const body = { prompt: 'Mart ayından bu yana alışveriş yapanlar', car_model: '*' }
  const windowOn = async (day: string) =>
    (await t.call('POST', `/segmentation/actions/customer_segment?as_of=${day}`, body)).body.query.where.window
  expect(await windowOn('2026-02-12')).toEqual({ from: '2025-03-01' })
  expect(await windowOn('2026-03-01')).toEqual({ from: '2026-03-01' })
})

it('ACT-05 answers a Turkish prompt like the English one, with a Turkish explanation', async () => {
  await using t = await openTestService(segmentation, AT_FIXTURE)
  await importFixture(t)
  const ask = (prompt: string, options?: object) =>
    t.call('POST', '/segmentation/actions/customer_segment', { prompt }, options)
  const turkish = await ask('Son 90 günde alışveriş yapmayan müşteriler', TURKISH)
  const english = await ask("Customers who haven't purchased in the last 90 days")
  expect({ ...turkish.body, explanation: '' }).toEqual({ ...english.body, explanation: '' })
  expect(turkish.body.explanation).toBe(
    'Son 90 günde hiç alışveriş yapmayan müşteriler; COROLLA CROSS PREMIUM - 2022 ile ilgilenen ya da ona dair bir hareketi olanlardan',
  )
})

it('ACT-08 saves a Turkish prompt as a segment, and says in Turkish why a customer is in it', async () => {
  await using t = await openTestService(segmentation, AT_FIXTURE)
  await importFixture(t)
  const saved = await t.call(
    'POST',
    '/segmentation/segments',
    { name: 'Kadınlar', prompt: "İstanbul'daki kadınlar" },
    TURKISH,
  )
  expect([saved.status, saved.body.explanation]).toEqual([201, "Istanbul'da yaşayan ve kadın olan müşteriler"])
  await t.drain()
  const { body } = await t.call('GET', '/segmentation/customers/C01/segments', undefined, TURKISH)
  expect(body.segments[0].reasons).toEqual([
    { condition: "Istanbul'da yaşayan müşteriler", holds: true },
    { condition: 'Kadın olan müşteriler', holds: true },
  ])
  expect((await t.call('GET', `/segmentation/segments/${saved.body.segment_id}`)).body.explanation).toBe(
    'Customers who live in Istanbul and are women',
  )
})

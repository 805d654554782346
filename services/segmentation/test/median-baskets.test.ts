import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { segmentation } from '../src/index.ts'
import { AT_FIXTURE, NDJSON } from './fixture.ts'

type Service = Awaited<ReturnType<typeof openTestService>>

const importRows = (t: Service, dataset: 'users' | 'interactions', rows: readonly object[]) =>
  t.callRaw('POST', `/segmentation/${dataset}`, rows.map((row) => JSON.stringify(row)).join('\n'), NDJSON)

const purchase = (USER_ID: string, EVENT_VALUE: number, TIMESTAMP = '2026-01-10T12:00:00Z') => ({
  USER_ID,
  EVENT_TYPE: 'purchase',
  EVENT_VALUE,
  TIMESTAMP,
})

/** In Marmara forty who spent 1 to 40 an order, in the Aegean three who spent 1,000. */
async function importShop(t: Service): Promise<void> {
  const marmara = Array.from({ length: 40 }, (_, i) => ({ USER_ID: `M${i + 1}`, REGION: 'Marmara' }))
  const aegean = ['A1', 'A2', 'A3'].map((USER_ID) => ({ USER_ID, REGION: 'Aegean' }))
  await importRows(t, 'users', [...marmara, ...aegean])
  await importRows(t, 'interactions', [
    ...marmara.flatMap(({ USER_ID }, i) => [purchase(USER_ID, i), purchase(USER_ID, i + 2, '2026-01-11T12:00:00Z')]),
    ...aegean.map(({ USER_ID }) => purchase(USER_ID, 1_000)),
  ])
}

const highValue = async (t: Service, asOf?: string): Promise<readonly string[]> => {
  const body = { prompt: 'High-value customers', car_model: '*' }
  const answer = await t.call('POST', `/segmentation/actions/customer_segment${asOf ? `?as_of=${asOf}` : ''}`, body)
  expect(answer.status).toBe(200)
  return answer.body.data.map((row: any) => row.customer_id).toSorted()
}
const above = (least: number, ...others: string[]) =>
  [...Array.from({ length: 40 - least }, (_, i) => `M${least + 1 + i}`), ...others].toSorted()

it('SEG-42 finds high-value customers by the median of their region where none was imported', async () => {
  await using t = await openTestService(segmentation, AT_FIXTURE)
  await importShop(t)
  expect(await highValue(t)).toEqual(above(20, 'A1', 'A2', 'A3'))
})

it('SEG-42 takes an imported median for the customer it came with, and new purchases at once', async () => {
  await using t = await openTestService(segmentation, AT_FIXTURE)
  await importShop(t)
  await highValue(t)
  await importRows(t, 'users', [{ USER_ID: 'M1', REGION: 'Marmara', MEDIAN_BASKET: 0.5 }])
  expect(await highValue(t)).toEqual(above(20, 'M1', 'A1', 'A2', 'A3'))
  const rows = Array.from({ length: 20 }, (_, i) => ({ USER_ID: `N${i}`, REGION: 'marmara' }))
  await importRows(t, 'users', rows)
  await importRows(
    t,
    'interactions',
    rows.map(({ USER_ID }) => purchase(USER_ID, 30.5)),
  )
  expect(await highValue(t)).toEqual(above(30, ...rows.map(({ USER_ID }) => USER_ID), 'M1', 'A1', 'A2', 'A3'))
})

it('SEG-42 knows the medians of the day that is asked of', async () => {
  await using t = await openTestService(segmentation, AT_FIXTURE)
  await importShop(t)
  await highValue(t)
  // On the first day all had one order, of 0 to 39, of which nothing is no basket.
  expect(await highValue(t, '2026-01-10')).toEqual(above(21, 'A1', 'A2', 'A3'))
  expect(await highValue(t, '2026-01-09')).toEqual([])
})

it('ACT-08 says which median the average basket was compared with, and whose', async () => {
  await using t = await openTestService(segmentation, AT_FIXTURE)
  await importShop(t)
  await importRows(t, 'users', [{ USER_ID: 'A3', REGION: 'Aegean', MEDIAN_BASKET: 999 }])
  await t.call('POST', '/segmentation/segments', { name: 'VIPs', prompt: 'High-value customers who bought anything' })
  await t.drain()
  const reasonsOf = async (id: string) =>
    (await t.call('GET', `/segmentation/customers/${id}/segments`)).body.segments[0].reasons
  const because = (median_basket: object) => [
    { condition: 'Customers who are high-value', holds: true, median_basket },
    { condition: 'Customers who purchased anything', holds: true },
  ]
  expect(await reasonsOf('M40')).toEqual(because({ amount: 20.5, of: 'region', buyers: 40 }))
  expect(await reasonsOf('A1')).toEqual(because({ amount: 22, of: 'shop', buyers: 43 }))
  expect(await reasonsOf('A3')).toEqual(because({ amount: 999, of: 'import' }))
})

import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { segmentation } from '../src/index.ts'
import { customerChanges } from '../src/tables.ts'
import { AT_FIXTURE, fixture, importFixture, NDJSON } from './fixture.ts'

const CSV = 'text/csv'
const USERS = 'USER_ID,AGE,GENDER,CITY,REGION,REGISTERED_AT,MEDIAN_BASKET\nU1,30,F,Trabzon,Karadeniz,2025-01-01,100\n'
const EVENTS =
  'USER_ID,ITEM_ID,EVENT_TYPE,EVENT_VALUE,TIMESTAMP,CURRENCY\nU1,,email_open,,1770832800,\nU2,A,purchase,10.5,1770832800,EUR\n'
const open = () => openTestService(segmentation, AT_FIXTURE)
type Service = Awaited<ReturnType<typeof open>>

const find = async (t: Service, prompt: string) =>
  (await t.call('POST', '/segmentation/actions/customer_segment', { prompt, car_model: '*' })).body
const changes = async (t: Service) => (await t.store.query(customerChanges, 'changes-0')).items

it('ACT-09 imports CSV and JSON Lines, and says what came of them', async () => {
  await using t = await open()
  const users = await t.callRaw('POST', '/segmentation/users', USERS, CSV)
  expect([users.status, users.body]).toEqual([
    200,
    { records: 1, added: 1, changed: 0, unchanged: 0, superseded: 0, refused: 0, problems: [], ignored_columns: [] },
  ])
  const lines = '{"userId":"U1","age":31,"shoe":44}\n{"userId":"U3","age":"old"}\n'
  const again = await t.callRaw('POST', '/segmentation/users', lines, NDJSON)
  expect(again.body).toEqual({
    records: 2,
    added: 0,
    changed: 1,
    unchanged: 0,
    superseded: 0,
    refused: 1,
    problems: [{ line: 2, field: 'age', reason: 'is not a number' }],
    ignored_columns: ['shoe'],
  })
  const counts = await t.call('GET', '/segmentation/customer-data')
  expect(counts.body).toEqual({ customers: 1, interactions: 0, items: 9, catalogue: 'default' })
})

it('ACT-09 refuses a CSV whose header lacks what is needed, naming what it has', async () => {
  await using t = await open()
  const lacking = await t.callRaw('POST', '/segmentation/users', 'ID;AGE\nU1;30\n', CSV)
  expect([lacking.status, lacking.body]).toEqual([
    400,
    { error: 'ValidationError', message: 'The header has no column USER_ID, but: id, age', field: 'header' },
  ])
  const none = await t.callRaw('POST', '/segmentation/users', 'USER_ID\n', CSV)
  expect([none.status, none.body.message]).toEqual([400, 'The file holds no records'])
})

it('ACT-09 takes the same file twice for one', async () => {
  await using t = await open()
  await importFixture(t)
  const before = [await find(t, 'Top 10 customers by total spend'), await changes(t)]
  await importFixture(t)
  expect([await find(t, 'Top 10 customers by total spend'), await changes(t)]).toEqual(before)
  const { body } = await t.callRaw('POST', '/segmentation/users', `${JSON.stringify(fixture.users[0])}\n`, NDJSON)
  expect(body).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
})

it('ACT-09 takes e-mail events as interactions, and customers from interactions alone', async () => {
  await using t = await open()
  await t.callRaw('POST', '/segmentation/interactions', EVENTS, CSV)
  expect((await find(t, 'Customers who opened our emails')).data).toEqual([
    { customer_id: 'U1', email_opens: 1, last_engagement: '2026-02-11' },
  ])
  expect((await find(t, 'Customers who spent more than €10')).data).toEqual([
    { customer_id: 'U2', purchase_count: 1, total_value: 10.5 },
  ])
})

it('ACT-09 corrects the value of an event that has an id', async () => {
  await using t = await open()
  const event = (value: number) =>
    `USER_ID,EVENT_TYPE,EVENT_VALUE,TIMESTAMP,EVENT_ID\nU2,purchase,${value},1770832800,e-1\n`
  await t.callRaw('POST', '/segmentation/interactions', event(10.5), CSV)
  const { body } = await t.callRaw('POST', '/segmentation/interactions', event(12), CSV)
  expect(body).toMatchObject({ added: 0, changed: 1, unchanged: 0 })
  expect((await find(t, 'Customers who purchased')).data).toEqual([
    { customer_id: 'U2', purchase_count: 1, total_value: 12 },
  ])
})

it('ACT-09 counts purchases that are alike in one file, and not those of the same file again', async () => {
  await using t = await open()
  const line = 'U2,A,purchase,10,1770832800,o-1\n'
  const file = `USER_ID,ITEM_ID,EVENT_TYPE,EVENT_VALUE,TIMESTAMP,ORDER_ID\n${line}${line}${line}`
  const first = await t.callRaw('POST', '/segmentation/interactions', file, CSV)
  expect(first.body).toMatchObject({ added: 3, unchanged: 0 })
  const again = await t.callRaw('POST', '/segmentation/interactions', file, CSV)
  expect(again.body).toMatchObject({ added: 0, unchanged: 3 })
  expect((await find(t, 'Customers who spent more than 29')).data).toEqual([
    { customer_id: 'U2', purchase_count: 1, total_value: 30 },
  ])
})

it('ACT-05 counts an order of several lines as one purchase, worth what was spent with it', async () => {
  await using t = await open()
  const lines = [
    'U1,A,purchase,10,1770832800,o-1',
    'U1,B,purchase,20.5,1770832800,o-1',
    'U1,B,purchase,5,1770832900,',
    'U2,A,purchase,30,1770832800,o-1',
    'U2,A,return,10,1770832800,o-1',
    'U2,B,return,20,1770832800,o-1',
  ]
  const file = `USER_ID,ITEM_ID,EVENT_TYPE,EVENT_VALUE,TIMESTAMP,ORDER_ID\n${lines.join('\n')}\n`
  await t.callRaw('POST', '/segmentation/interactions', file, CSV)
  const data = async (prompt: string) => (await find(t, prompt)).data
  const [one, two] = [
    { customer_id: 'U1', purchase_count: 2, total_value: 35.5 },
    { customer_id: 'U2', purchase_count: 1, total_value: 30 },
  ]
  expect(await data('Customers who purchased at least once')).toEqual([one, two])
  expect(await data('Customers who purchased exactly twice')).toEqual([one])
  expect(await data('Customers who purchased at least 3 times')).toEqual([])
  expect(await data('Customers who purchased exactly once')).toEqual([two])
  expect(await data('Top 1 customers by number of purchases')).toEqual([one])
  const returns = await data('Customers who returned something at least twice')
  expect(returns).toEqual([{ customer_id: 'U2', last_engagement: '2026-02-11' }])
})

it('ACT-03 replaces the car catalogue by the imported items, in prompts and as car_model', async () => {
  await using t = await open()
  const items =
    'ITEM_ID,FAMILY,CATEGORY,POWERTRAIN\nZOE - 2024,ZOE,Hatchback,electric\nCLIO - 2023,CLIO,Hatchback,petrol\n'
  await t.callRaw('POST', '/segmentation/items', items, CSV)
  await t.callRaw('POST', '/segmentation/users', USERS, CSV)
  const events = 'USER_ID,ITEM_ID,EVENT_TYPE,TIMESTAMP\nU1,ZOE - 2024,view,1770832800\n'
  await t.callRaw('POST', '/segmentation/interactions', events, CSV)
  expect((await find(t, 'Customers in Trabzon who viewed an electric hatchback')).data).toEqual([
    { customer_id: 'U1', last_engagement: '2026-02-11' },
  ])
  expect((await find(t, 'Customers who viewed the RAV4')).error).toBe('InvalidPrompt')
  const url = '/segmentation/actions/customer_segment'
  const zoe = await t.call('POST', url, { prompt: 'Women', car_model: 'ZOE - 2024' })
  expect(zoe.body.data).toEqual([{ customer_id: 'U1', age_group: '26-35' }])
  const rav4 = await t.call('POST', url, { prompt: 'Women', car_model: 'RAV4 HYBRID - 2022' })
  expect(rav4.body).toMatchObject({ error: 'ModelNotFound', models: ['ZOE - 2024', 'CLIO - 2023'] })
  const none = await t.call('POST', url, { prompt: 'Women' })
  expect(none.body.applied_filters).toEqual({ car_model: null, source: 'none' })
  expect((await t.call('GET', '/segmentation/customer-data')).body.catalogue).toBe('imported')
})

it('ACT-09 takes in two files at the same time whole', async () => {
  await using t = await open()
  const file = (from: number) =>
    Array.from(
      { length: 50 },
      (_, i) => `{"user_id":"U${from + i}","item_id":"A","event_type":"view","timestamp":1770832800}\n`,
    )
  const answers = await Promise.all(
    [0, 1, 2, 3].map((n) => t.callRaw('POST', '/segmentation/interactions', file(n * 25).join(''), NDJSON)),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect((await t.call('GET', '/segmentation/customer-data')).body).toMatchObject({ customers: 125, interactions: 125 })
  expect(answers.map(({ body }) => body.added + body.unchanged)).toEqual([50, 50, 50, 50])
})

it.each([
  ['text/plain', USERS, 415],
  ['application/json', '{}', 415],
  [CSV, 'USER_ID\n', 400],
])('ACT-09 refuses %s that holds %j', async (type, text, status) => {
  await using t = await open()
  expect((await t.callRaw('POST', '/segmentation/users', text, type)).status).toBe(status)
})

it('ACT-09 lets nobody import who may see only some customers', async () => {
  await using t = await open()
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: 'user/U1/*' }] }
  const { status } = await t.callRaw('POST', '/segmentation/users', USERS, CSV, { principal: 'user/u1', policy })
  expect(status).toBe(403)
})

it('ACT-09 notes imports in the audit trail, without what they say', async () => {
  await using t = await open()
  await t.callRaw('POST', '/segmentation/users', USERS, CSV)
  const [entry] = await t.events('audit.recorded')
  expect(entry?.data).toMatchObject({
    action: 'customer_data_imported',
    details: { dataset: 'users', added: 1, changed: 0, refused: 0 },
  })
})

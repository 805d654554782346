import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { segmentation } from '../src/index.ts'
import { customerChanges, memberCounts, memberships } from '../src/tables.ts'
import { AT_FIXTURE, importFixture, NDJSON } from './fixture.ts'

const URL = '/segmentation/segments'
const open = async () => {
  const t = await openTestService(segmentation, AT_FIXTURE)
  await importFixture(t)
  return t
}
type Service = Awaited<ReturnType<typeof open>>

async function create(t: Service, input: object): Promise<any> {
  const { status, body } = await t.call('POST', URL, { name: 'A segment', ...input })
  expect(status).toBe(201)
  await t.drain()
  return body
}

const membersOf = async (t: Service, id: string) =>
  (await t.call('GET', `${URL}/${id}/members`)).body.members.map((member: any) => member.customer_id)
const changesOf = async (t: Service, type: string) =>
  (await t.events(type)).map(({ data }) => [data.segment_id, data.customer_id])
const importEvents = (t: Service, ...rows: object[]) =>
  t.callRaw('POST', '/segmentation/interactions', rows.map((row) => JSON.stringify(row)).join('\n'), NDJSON)
const bought = (USER_ID: string, TIMESTAMP = 1_770_900_000) => ({
  USER_ID,
  ITEM_ID: 'RAV4 HYBRID - 2022',
  EVENT_TYPE: 'purchase',
  EVENT_VALUE: 41_000,
  TIMESTAMP,
})

it('ACT-08 saves a prompt as a segment, fills it, and tells of everybody who came in', async () => {
  await using t = await open()
  const created = await create(t, { name: 'Women of Istanbul', prompt: 'Women in Istanbul' })
  expect(created).toMatchObject({
    name: 'Women of Istanbul',
    prompt: 'Women in Istanbul',
    explanation: 'Customers who are women and live in Istanbul',
    frozen: false,
    status: 'refreshing',
    member_count: 0,
  })
  const { body } = await t.call('GET', `${URL}/${created.segment_id}`)
  expect(body).toMatchObject({ status: 'ready', member_count: 2, refreshed_at: '2026-02-12T23:59:59Z' })
  expect(await membersOf(t, created.segment_id)).toEqual(['C01', 'C03'])
  const [first] = await t.events('segment.entered')
  expect(first?.data).toEqual({
    segment_id: created.segment_id,
    segment_name: 'Women of Istanbul',
    customer_id: 'C01',
    changed_at: '2026-02-12T23:59:59Z',
  })
})

it('ACT-08 keeps membership with the times of entry and exit', async () => {
  await using t = await open()
  const { segment_id } = await create(t, { prompt: "Customers who haven't purchased" })
  expect(await membersOf(t, segment_id)).toEqual(['C03', 'C07', 'C08', 'C10'])
  await importEvents(t, bought('C03'))
  t.advance(60_000)
  expect((await t.call('POST', `${URL}/${segment_id}/refresh`)).status).toBe(202)
  const recorded = (await t.events('audit.recorded')).map(({ data }) => [data.action, data.resource_id])
  expect(recorded).toContainEqual(['segment_refreshed', segment_id])
  expect(await membersOf(t, segment_id)).toEqual(['C07', 'C08', 'C10'])
  expect(await changesOf(t, 'segment.exited')).toEqual([[segment_id, 'C03']])
  expect(await t.store.get(memberships, segment_id, 'C03')).toMatchObject({
    entered_at: '2026-02-12T23:59:59Z',
    exited_at: '2026-02-13T00:00:59Z',
  })
  expect((await t.call('GET', `${URL}/${segment_id}`)).body.member_count).toBe(3)
})

it('ACT-08 changes and tells nothing when a refresh finds nothing new', async () => {
  await using t = await open()
  const { segment_id } = await create(t, { prompt: 'Women in Istanbul' })
  await t.call('POST', `${URL}/${segment_id}/refresh`)
  await t.drain()
  expect(await changesOf(t, 'segment.entered')).toHaveLength(2)
  expect(await changesOf(t, 'segment.exited')).toEqual([])
})

it('ACT-08 fills a large segment in pieces, and pages through it', async () => {
  await using t = await open()
  const users = Array.from({ length: 400 }, (_, i) => JSON.stringify({ user_id: `N${i}`, city: 'Rize' }))
  await t.callRaw('POST', '/segmentation/users', users.join('\n'), NDJSON)
  const { segment_id } = await create(t, { prompt: 'Customers in Rize' })
  expect((await t.call('GET', `${URL}/${segment_id}`)).body).toMatchObject({ status: 'ready', member_count: 400 })
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await t.call('GET', `${URL}/${segment_id}/members?limit=150${cursor}`)
    expect(body.total).toBe(400)
    seen.push(...body.members.map((member: any) => member.customer_id))
    cursor = body.cursor === undefined ? '' : `&cursor=${encodeURIComponent(body.cursor)}`
  } while (cursor !== '')
  expect(seen).toHaveLength(400)
  expect(seen).toEqual(seen.toSorted())
  expect(await t.events('segment.entered')).toHaveLength(400)
  const emptied = users.map((_, i) => JSON.stringify({ user_id: `N${i}`, city: 'Artvin' }))
  await t.callRaw('POST', '/segmentation/users', emptied.join('\n'), NDJSON)
  await t.call('POST', `${URL}/${segment_id}/refresh`)
  await t.drain()
  expect((await t.call('GET', `${URL}/${segment_id}`)).body.member_count).toBe(0)
  expect(await t.events('segment.exited')).toHaveLength(400)
})

it('ACT-08 freezes who a segment means', async () => {
  await using t = await open()
  const { segment_id } = await create(t, { prompt: "Customers who haven't purchased" })
  const snapshot = await t.call('POST', `${URL}/${segment_id}/snapshots`, { name: 'February' })
  await t.drain()
  expect(snapshot.status).toBe(201)
  expect(snapshot.body).toMatchObject({ name: 'February', frozen: true, snapshot_of: segment_id })
  await importEvents(t, bought('C03'))
  expect((await t.call('POST', `${URL}/${snapshot.body.segment_id}/refresh`)).status).toBe(409)
  expect(await membersOf(t, snapshot.body.segment_id)).toEqual(['C03', 'C07', 'C08', 'C10'])
})

it('ACT-08 takes queries that name other segments, live and frozen', async () => {
  await using t = await open()
  const women = await create(t, { prompt: 'Women in Istanbul' })
  const quiet = await create(t, { prompt: "Customers who haven't purchased" })
  const frozen = await t.call('POST', `${URL}/${quiet.segment_id}/snapshots`, { name: 'Then' })
  await t.drain()
  const both = (id: string) => ({
    where: {
      kind: 'and',
      of: [
        { kind: 'segment', id: women.segment_id },
        { kind: 'segment', id },
      ],
    },
  })
  const live = await create(t, { query: both(quiet.segment_id) })
  const then = await create(t, { query: both(frozen.body.segment_id) })
  expect([await membersOf(t, live.segment_id), await membersOf(t, then.segment_id)]).toEqual([['C03'], ['C03']])
  await importEvents(t, bought('C03'))
  for (const { segment_id } of [live, then]) await t.call('POST', `${URL}/${segment_id}/refresh`)
  await t.drain()
  expect([await membersOf(t, live.segment_id), await membersOf(t, then.segment_id)]).toEqual([[], ['C03']])
  const named = await t.call('DELETE', `${URL}/${women.segment_id}`)
  expect([named.status, named.body.error]).toEqual([409, 'Conflict'])
})

it('ACT-08 works out a segment once, however many ways lead to it', async () => {
  await using t = await open()
  let id: string = (await create(t, { prompt: 'Women in Istanbul' })).segment_id
  const everyone = { kind: 'everyone' }
  for (let depth = 0; depth < 40; depth++) {
    const twice = [
      { kind: 'segment', id },
      { kind: 'and', of: [{ kind: 'segment', id }, everyone] },
    ]
    const { body } = await t.call('POST', URL, { name: `Depth ${depth}`, query: { where: { kind: 'or', of: twice } } })
    id = body.segment_id
  }
  await t.drain()
  expect(await membersOf(t, id)).toEqual(['C01', 'C03'])
})

it('ACT-08 refuses what is no segment', async () => {
  await using t = await open()
  const refused = async (input: object) => {
    const { status, body } = await t.call('POST', URL, { name: 'A segment', ...input })
    return [status, body.error, body.field]
  }
  expect(await refused({})).toEqual([400, 'ValidationError', 'prompt'])
  expect(await refused({ prompt: 'Women', query: { where: { kind: 'everyone' } } })).toEqual([
    400,
    'ValidationError',
    'prompt',
  ])
  expect(await refused({ prompt: 'good customers' })).toEqual([400, 'InvalidPrompt', 'prompt'])
  expect(await refused({ query: { where: { kind: 'segment', id: 'seg-none' } } })).toEqual([
    400,
    'ValidationError',
    'query',
  ])
  expect((await refused({ query: { where: { kind: 'nobody' } } }))[0]).toBe(400)
  const many = Array.from({ length: 51 }, (_, age) => ({ kind: 'trait', field: 'age', op: '=', value: 20 + age }))
  expect(await refused({ query: { where: { kind: 'or', of: many } } })).toEqual([400, 'ValidationError', 'query'])
  expect((await t.call('GET', `${URL}/seg-none`)).status).toBe(404)
  expect((await t.call('GET', `${URL}/seg-none/members`)).status).toBe(404)
})

it('ACT-08 gives a segment another name and another meaning', async () => {
  await using t = await open()
  const { segment_id } = await create(t, { name: 'Women', prompt: 'Women in Istanbul' })
  const patch = async (body: object, id = segment_id) => t.call('PATCH', `${URL}/${id}`, body)
  const renamed = await patch({ name: 'Women of Istanbul' })
  expect([renamed.status, renamed.body]).toMatchObject([
    200,
    { name: 'Women of Istanbul', prompt: 'Women in Istanbul', status: 'ready', member_count: 2 },
  ])
  const changed = await patch({ prompt: 'Women in Ankara' })
  expect(changed.body).toMatchObject({ name: 'Women of Istanbul', prompt: 'Women in Ankara', status: 'refreshing' })
  await t.drain()
  expect(await membersOf(t, segment_id)).toEqual(['C05'])
  expect((await changesOf(t, 'segment.exited')).map(([, id]) => id)).toEqual(['C01', 'C03'])
  const everyone = await patch({ query: { where: { kind: 'everyone' } } })
  expect(everyone.body.prompt).toBe(undefined)
  await t.drain()
  expect(await membersOf(t, segment_id)).toHaveLength(10)
  const recorded = (await t.events('audit.recorded')).map(({ data }) => [data.action, data.resource_id])
  expect(recorded).toContainEqual(['segment_updated', segment_id])
})

it('ACT-08 calls segments by their names in sentences', async () => {
  await using t = await open()
  const first = await create(t, { name: 'Şehirli', prompt: 'Women in Istanbul' })
  t.advance(1)
  const both = [{ kind: 'not', of: { kind: 'segment', id: first.segment_id } }, { kind: 'everyone' }]
  const second = await create(t, { query: { where: { kind: 'and', of: both } } })
  expect(second.explanation).toContain('“Şehirli”')
  const { body } = await t.call('GET', URL, undefined, { headers: { 'accept-language': 'tr' } })
  expect(body.segments[1].explanation).toContain('“Şehirli” segmentinde')
  const why = await t.call('GET', `${URL}/${second.segment_id}/customers/C01`)
  expect(why.body.reasons[0]).toMatchObject({ condition: expect.stringContaining('“Şehirli”'), holds: false })
})

it('ACT-08 lets no segment lead back to itself, and no frozen one change its meaning', async () => {
  await using t = await open()
  const query = (id: string) => ({ query: { where: { kind: 'segment', id } } })
  const first = await create(t, { prompt: 'Women in Istanbul' })
  const second = await create(t, query(first.segment_id))
  const third = await create(t, query(second.segment_id))
  const frozen = (await t.call('POST', `${URL}/${first.segment_id}/snapshots`, { name: 'then' })).body
  await t.drain()
  const patch = async (id: string, body: object) => {
    const answer = await t.call('PATCH', `${URL}/${id}`, body)
    return [answer.status, answer.body.message]
  }
  for (const id of [first.segment_id, second.segment_id, third.segment_id]) {
    expect(await patch(first.segment_id, query(id))).toEqual([400, 'The query leads back to the segment itself'])
  }
  expect((await patch(first.segment_id, query('seg-none')))[0]).toBe(400)
  expect((await patch(first.segment_id, query(frozen.segment_id)))[0]).toBe(200)
  expect(await patch(frozen.segment_id, { prompt: 'Women in Ankara' })).toEqual([
    409,
    'A frozen segment keeps its members',
  ])
  expect((await patch(frozen.segment_id, { name: 'before' }))[0]).toBe(200)
  expect(await patch(first.segment_id, {})).toEqual([400, 'Give a name, a prompt or a query'])
  expect((await patch(first.segment_id, { ...query(second.segment_id), prompt: 'Women in Ankara' }))[0]).toBe(400)
  expect((await patch('seg-none', { name: 'x' }))[0]).toBe(404)
})

it('ACT-08 tells the size of a segment day by day', async () => {
  await using t = await open()
  const { segment_id } = await create(t, { prompt: "Customers who haven't purchased" })
  const sizes = async (query = '') => (await t.call('GET', `${URL}/${segment_id}/sizes${query}`)).body.sizes
  expect(await sizes()).toEqual([{ date: '2026-02-12', members: 4, entered: 4, exited: 0 }])
  t.advance(2 * 86_400_000)
  await importEvents(t, bought('C03'))
  await t.call('POST', `${URL}/${segment_id}/refresh`)
  await t.drain()
  t.advance(86_400_000)
  await t.call('DELETE', '/segmentation/customers/C07')
  await t.drain()
  const all = [
    { date: '2026-02-12', members: 4, entered: 4, exited: 0 },
    { date: '2026-02-13', members: 4, entered: 0, exited: 0 },
    { date: '2026-02-14', members: 3, entered: 0, exited: 1 },
    { date: '2026-02-15', members: 2, entered: 0, exited: 1 },
  ]
  expect(await sizes()).toEqual(all)
  expect(await sizes('?from=2026-02-13&to=2026-02-14')).toEqual(all.slice(1, 3))
  expect(await sizes('?to=2030-01-01&from=2026-02-15')).toEqual(all.slice(3))
  expect(await sizes('?to=2025-12-31')).toEqual([])
  for (const query of ['?from=2026-02-14&to=2026-02-13', '?from=2025-02-14', '?from=2026-02-30', '?from=today']) {
    const { status, body } = await t.call('GET', `${URL}/${segment_id}/sizes${query}`)
    expect([status, body.error, body.field]).toEqual([400, 'ValidationError', 'from'])
  }
  await t.call('DELETE', `${URL}/${segment_id}`)
  await t.drain()
  expect((await t.store.query(memberCounts, segment_id)).items).toEqual([])
})

it('ACT-08 lists segments and deletes them with their memberships', async () => {
  await using t = await open()
  const first = await create(t, { name: 'One', prompt: 'Women in Istanbul' })
  t.advance(1)
  await create(t, { name: 'Two', prompt: 'Customers over 40' })
  const list = await t.call('GET', `${URL}?limit=1`)
  expect(list.body).toMatchObject({ total: 2, limit: 1, offset: 0, segments: [{ name: 'One', member_count: 2 }] })
  expect((await t.call('DELETE', `${URL}/${first.segment_id}`)).body).toEqual({
    segment_id: first.segment_id,
    deleted: true,
  })
  await t.drain()
  expect((await t.call('GET', URL)).body.total).toBe(1)
  expect((await t.store.query(memberships, first.segment_id)).items).toEqual([])
})

it('ACT-08 says which segments a customer is in, and why', async () => {
  await using t = await open()
  const vip = await create(t, { name: 'Istanbul buyers', prompt: 'Customers in Istanbul who spent more than 50000' })
  const { body } = await t.call('GET', '/segmentation/customers/C01/segments')
  expect(body).toEqual({
    customer_id: 'C01',
    segments: [
      {
        segment_id: vip.segment_id,
        name: 'Istanbul buyers',
        entered_at: '2026-02-12T23:59:59Z',
        explanation: vip.explanation,
        evidence: { customer_id: 'C01', purchase_count: 2, total_value: 100_000 },
        reasons: [
          { condition: 'Customers who live in Istanbul', holds: true },
          { condition: 'Customers who spent more than 50000', holds: true },
        ],
      },
    ],
  })
  const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: 'user/C01/*' }] }
  const as = { principal: 'user/c01', policy }
  expect((await t.call('GET', '/segmentation/customers/C01/segments', undefined, as)).status).toBe(200)
  expect((await t.call('GET', '/segmentation/customers/C02/segments', undefined, as)).status).toBe(404)
  expect((await t.call('GET', `${URL}/${vip.segment_id}/members`, undefined, as)).status).toBe(403)
  expect((await t.call('GET', '/segmentation/customers/nobody/segments')).status).toBe(404)
})

it('ACT-09 erases a customer from queries at once, and from all that is stored', async () => {
  await using t = await open()
  const { segment_id } = await create(t, { prompt: 'Women in Istanbul' })
  expect((await t.call('DELETE', '/segmentation/customers/C01')).body).toEqual({ customer_id: 'C01', erased: true })
  const find = { prompt: 'Women in Istanbul', car_model: '*' }
  const found = await t.call('POST', '/segmentation/actions/customer_segment', find)
  expect(found.body.data.map((row: any) => row.customer_id)).toEqual(['C03'])
  await t.drain()
  expect(await membersOf(t, segment_id)).toEqual(['C03'])
  expect((await t.call('GET', `${URL}/${segment_id}`)).body.member_count).toBe(1)
  expect(await t.store.get(memberships, segment_id, 'C01')).toBeUndefined()
  const { items } = await t.store.query(customerChanges, 'changes-0')
  const { decodeChange } = await import('../src/engines/columns/change-codec.ts')
  expect(JSON.stringify(items.map(({ data }) => decodeChange(data)))).not.toContain('C01')
  const again = await t.call('POST', '/segmentation/actions/customer_segment', find)
  expect(again.body).toEqual(found.body)
})

it('ACT-09 OPS-10 tells every service of an erasure, whether or not anything was imported, for those who may erase', async () => {
  await using t = await open()
  for (const id of ['C01', 'C01', 'only-talked']) {
    const answer = await t.call('DELETE', `/segmentation/customers/${id}`)
    expect(answer).toMatchObject({ status: 200, body: { customer_id: id, erased: true } })
  }
  const may = (resource: string) => ({
    principal: `user/limited`,
    policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: resource }] },
  })
  const path = '/segmentation/customers/C02'
  expect((await t.call('DELETE', path, undefined, may('user/C02/segments'))).status).toBe(404)
  expect((await t.call('DELETE', path, undefined, may('user/C03/*'))).status).toBe(404)
  expect((await t.call('DELETE', path, undefined, may('user/C02/*'))).status).toBe(200)
  const told = await t.events('customer.erased')
  expect(told.map(({ data }) => data.user_id)).toEqual(['C01', 'C01', 'only-talked', 'C02'])
})

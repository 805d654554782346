import { loadConfig } from '@customer-service/core'
import { put } from '@customer-service/core/store'
import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { buildApp } from '../src/app.ts'
import { Config } from '../src/config.ts'
import { type Deps, openDeps } from '../src/deps.ts'
import { workerValueEngine } from '../src/engines/value/value-engine.ts'
import { personalizeError } from '../src/errors.ts'
import { segmentation } from '../src/index.ts'
import { ModelKeeper } from '../src/model-keeper.ts'
import { LEARNT, trainingClaims } from '../src/tables.ts'
import { AT_FIXTURE, fixture, importFixture, NDJSON } from './fixture.ts'

const URL = '/segmentation/actions/customer_segment'

/** The service with its dependencies at hand, some of them others. */
async function open(change: (deps: Deps) => Partial<Deps> = () => ({})) {
  const opened: Deps[] = []
  const module: typeof segmentation = {
    ...segmentation,
    open: (base, config) => {
      const deps = openDeps(base, config)
      const changed = { ...deps, ...change(deps) }
      opened.push(changed)
      return buildApp(changed)
    },
  }
  const t = await openTestService(module, AT_FIXTURE)
  const learn = async () => {
    const answer = await t.call('POST', '/segmentation/models/train')
    await t.drain()
    await opened[0]?.models.look()
    return answer
  }
  return { t, learn, opened, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() }
}

it('ACT-05 learns interest from what customers did, ranks by it and shows it', async () => {
  await using service = await open()
  const { t, learn } = service
  expect((await t.call('GET', '/segmentation/models')).body).toEqual({ engine: 'embedded', state: 'absent' })
  await importFixture(t)
  const { status, body } = await learn()
  expect([status, body.state]).toEqual([202, 'training'])
  expect((await t.call('GET', '/segmentation/models')).body).toEqual({
    engine: 'embedded',
    state: 'ready',
    trained_at: '2026-02-12T23:59:59Z',
  })
  const car_model = 'YARIS CROSS HYBRID - 2021'
  const buyers = await t.call('POST', URL, { prompt: 'Identify potential first-time car buyers', car_model })
  const scores = buyers.body.data.map((row: any) => row.interest_score)
  expect(buyers.body.data[0]).toMatchObject({ customer_id: 'C03', age_group: '18-25' })
  expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a))
  expect(scores.every((score: number) => score > 0 && score < 1)).toBe(true)
})

it('ACT-05 knows after a start what was learnt before it, from the first answer on', async () => {
  await using service = await open()
  const { t, learn, opened } = service
  await importFixture(t)
  await learn()
  const [first] = opened
  if (first === undefined) throw new Error('The service was not opened')
  const again = openDeps(first, loadConfig(Config, {}))
  try {
    const query = { where: { kind: 'metric', metric: 'interest_score', op: '>=', value: 0 } } as const
    const record = { segment_id: 'seg-1', name: 'Interested', query, frozen: false, created_at: '2026-02-12T10:00:00Z' }
    const target = await again.targets.of(record, { run_id: 'run-1', instant: t.now().getTime() })
    expect(target.ids.length).toBeGreaterThan(0)
    expect(again.models.status().state).toBe('ready')
  } finally {
    await again.audience.close()
  }
})

it('ACT-05 learns again what a process was learning when it ended', async () => {
  await using service = await open()
  const { t, learn, opened } = service
  await importFixture(t)
  await learn()
  const trainedAt = async () => (await t.call('GET', '/segmentation/models')).body.trained_at
  const first = await trainedAt()
  t.advance(1_000)
  await opened[0]?.models.look()
  expect(await trainedAt()).toBe(first)
  await t.store.commit([put(trainingClaims, { name: LEARNT, until: t.now().toISOString() }, 'absent')])
  await opened[0]?.models.look()
  const second = await trainedAt()
  expect(second).not.toBe(first)
  t.advance(1_000)
  await opened[0]?.models.look()
  expect(await trainedAt()).toBe(second)
})

/** Sixty customers who buy once to five times. */
async function importBuyers(t: Awaited<ReturnType<typeof openTestService>>): Promise<void> {
  const rows = Array.from({ length: 60 }, (_, i) =>
    Array.from({ length: 1 + (i % 5) }, (_, n) => ({
      USER_ID: `B${String(i).padStart(2, '0')}`,
      ITEM_ID: 'RAV4 HYBRID - 2022',
      EVENT_TYPE: 'purchase',
      EVENT_VALUE: 100 + i,
      TIMESTAMP: 1_755_000_000 + i * 100_000 + n * (3 + (i % 7)) * 600_000,
    })),
  ).flat()
  const lines = rows.map((row) => JSON.stringify(row)).join('\n')
  await t.callRaw('POST', '/segmentation/interactions', lines, NDJSON)
}

it('ACT-08 predicts who buys again, once enough customers have', async () => {
  await using service = await open()
  const { t, learn } = service
  await importBuyers(t)
  await learn()
  const count = async (value: number) => {
    const query = { where: { kind: 'metric', metric: 'p_buy_90d', op: '>=', value } }
    const { body } = await t.call('POST', '/segmentation/segments', { name: String(value), query })
    await t.drain()
    return (await t.call('GET', `/segmentation/segments/${body.segment_id}`)).body.member_count
  }
  const counts: number[] = []
  for (const value of [0, 0.2, 0.4, 0.6, 0.8, 1.01]) counts.push(await count(value))
  expect([counts[0], counts.at(-1)]).toEqual([60, 0])
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  expect(counts.some((number) => number > 0 && number < 60)).toBe(true)
})

it('ACT-07 answers Personalize Error when Personalize fails, for whatever needs it', async () => {
  const failing = {
    name: 'personalize' as const,
    open: async () => ({ train: () => Promise.reject(personalizeError('segments: CREATE FAILED')) }),
  }
  await using service = await open((deps) => ({
    models: new ModelKeeper({
      ...deps,
      calendar: deps.settings.calendar,
      affinity: failing,
      value: workerValueEngine,
    }),
  }))
  const { t, learn } = service
  await importFixture(t)
  const input = fixture.errors.find((one: any) => one.personalize !== undefined)
  const before = await t.call('POST', URL, { prompt: input.prompt })
  expect([before.status, before.body.error]).toEqual([502, 'PersonalizeError'])
  await learn()
  const { status, body } = await t.call('POST', URL, { prompt: input.prompt })
  expect([status, body.error, body.cause]).toEqual([502, 'PersonalizeError', 'segments: CREATE FAILED'])
  expect(body.message).toMatch(/^Personalize Error/)
  expect((await t.call('POST', URL, { prompt: input.prompt, car_model: '*' })).status).toBe(200)
  expect((await t.call('GET', '/segmentation/models')).body).toMatchObject({
    engine: 'personalize',
    state: 'failed',
    reason: 'segments: CREATE FAILED',
  })
})

it('ACT-07 has nothing to learn from before there are customers', async () => {
  await using service = await open()
  const { status, body } = await service.t.call('POST', '/segmentation/models/train')
  expect([status, body.error]).toEqual([409, 'EmptyData'])
})

it('ACT-08 shows what is predicted for a customer, and how recently, often and for how much the customer bought', async () => {
  await using service = await open()
  const { t, learn } = service
  await importBuyers(t)
  const before = await t.call('GET', '/segmentation/customers/B14/value')
  expect(before.body).toEqual({ customer_id: 'B14' })
  await learn()
  const { status, body } = await t.call('GET', '/segmentation/customers/B14/value')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    customer_id: 'B14',
    as_of: '2026-02-12',
    rfm: { frequency: 5, segment: expect.any(String) },
  })
  for (const chance of [body.p_alive, body.p_buy_90d]) {
    expect(chance).toBeGreaterThan(0)
    expect(chance).toBeLessThan(1)
  }
  expect(body.predicted_clv).toBeGreaterThan(0)
  expect(body.predicted_clv_percentile).toBeGreaterThan(0)
  const { body: models } = await t.call('GET', '/segmentation/models')
  expect(models.purchases).toMatchObject({ r: expect.any(Number), converged: true })
  expect((await t.call('GET', '/segmentation/customers/nobody/value')).status).toBe(404)
})

it('ACT-09 forgets an erased customer in what was learnt', async () => {
  await using service = await open()
  const { t, learn, opened } = service
  await importBuyers(t)
  await learn()
  const names = async () => Buffer.from((await opened[0]?.files.read('models/segmentation')) ?? []).includes('B14')
  expect(await names()).toBe(true)
  await t.call('DELETE', '/segmentation/customers/B14')
  await t.drain()
  expect(await names()).toBe(false)
  expect((await t.call('GET', '/segmentation/customers/B14/value')).status).toBe(404)
  expect((await t.call('GET', '/segmentation/customers/B15/value')).body.p_buy_90d).toBeGreaterThan(0)
})

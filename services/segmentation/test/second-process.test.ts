import { expect, it } from 'vitest'
import { calendarOf } from '../src/domain/analysis/calendar.ts'
import { momentOf } from '../src/domain/query/moment.ts'
import { ThreadEngine } from '../src/engines/columns/thread-engine.ts'
import { importFixture, NDJSON, openAtFixture } from './fixture.ts'

/** The service, and what another process on the same store would be given. */
async function open() {
  const { t, base } = await openAtFixture()
  const openEngine = () => new ThreadEngine(base, { timeZone: 'UTC', minors: 'reject' })
  return { t, openEngine, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() }
}

it('ACT-05 another process on the same store knows what was imported, corrected and erased, before its next answer', async () => {
  await using opened = await open()
  const { t, openEngine } = opened
  const other = openEngine()
  const options = { moment: momentOf(undefined, calendarOf('UTC'), t.now()), withinMs: 30_000 }
  const women = { where: { kind: 'trait', field: 'gender', op: '=', value: 'F' } } as const
  try {
    expect(await other.facts()).toMatchObject({ customers: 0, interactions: 0 })
    await importFixture(t)
    expect(await other.facts()).toMatchObject({ customers: 10, interactions: 36 })
    expect(await other.memberIds(women, options)).toEqual(['C01', 'C03', 'C05', 'C07', 'C10'])
    await t.callRaw('POST', '/segmentation/users', '{"user_id":"C08","gender":"F"}', NDJSON)
    await t.call('DELETE', '/segmentation/customers/C01')
    expect(await other.memberIds(women, options)).toEqual(['C03', 'C05', 'C07', 'C08', 'C10'])
    await t.drain()
    const third = openEngine()
    expect(await third.memberIds(women, options)).toEqual(['C03', 'C05', 'C07', 'C08', 'C10'])
    expect(await third.dossierOf('C01')).toBeUndefined()
    await third.close()
  } finally {
    await other.close()
  }
})

it('ACT-09 another process forgets an erased customer, though it only looks when the name is gone everywhere', async () => {
  await using opened = await open()
  const { t, openEngine } = opened
  await importFixture(t)
  const other = openEngine()
  try {
    expect(await other.dossierOf('C01')).toBeDefined()
    await t.call('DELETE', '/segmentation/customers/C01')
    await t.drain()
    expect(await other.dossierOf('C01')).toBeUndefined()
    expect((await other.facts()).customers).toBe(9)
  } finally {
    await other.close()
  }
})

it('ACT-05 a thread that is lost is replaced, and nothing with it', async () => {
  await using opened = await open()
  const { t, openEngine } = opened
  await importFixture(t)
  const engine = openEngine()
  expect((await engine.facts()).customers).toBe(10)
  await engine.close()
  expect(await engine.dossierOf('C02')).toMatchObject({ customer: { id: 'C02', city: 'Ankara' } })
  await engine.close()
})

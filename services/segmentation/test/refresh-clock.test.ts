import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { buildApp } from '../src/app.ts'
import { openDeps } from '../src/deps.ts'
import { segmentation } from '../src/index.ts'
import { RefreshClock } from '../src/refresh-clock.ts'
import { AT_FIXTURE, importFixture, NDJSON } from './fixture.ts'

it('ACT-08 refreshes segments after imports, and hourly since time alone moves customers in and out', async () => {
  let clock: RefreshClock | undefined
  const module: typeof segmentation = {
    ...segmentation,
    open: (base, config) => {
      const deps = openDeps(base, config)
      clock = new RefreshClock(deps, 3_600)
      return buildApp(deps)
    },
  }
  await using t = await openTestService(module, AT_FIXTURE)
  const look = async () => {
    await clock?.look()
    await t.drain()
  }
  await importFixture(t)
  const { body } = await t.call('POST', '/segmentation/segments', {
    name: 'Today',
    prompt: 'Customers who purchased today',
  })
  await t.drain()
  const refreshedAt = async () => (await t.call('GET', `/segmentation/segments/${body.segment_id}`)).body.refreshed_at
  const first = await refreshedAt()
  t.advance(60_000)
  await look()
  expect(await refreshedAt()).toBe(first)
  await t.callRaw('POST', '/segmentation/users', '{"user_id":"new"}', NDJSON)
  await look()
  expect(await refreshedAt()).toBe('2026-02-13T00:00:59Z')
  t.advance(3_600_001)
  await look()
  expect(await refreshedAt()).toBe('2026-02-13T01:00:59Z')
  expect(await t.events('segment.exited')).toHaveLength(1)
})

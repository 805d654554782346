import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { removeOldReports } from '../src/actions/remove-old-reports.ts'
import { buildApp } from '../src/app.ts'
import { type Deps, openDeps } from '../src/deps.ts'
import { analytics } from '../src/index.ts'
import { fileOf } from '../src/tables.ts'

const DAY_MS = 86_400_000
const REPORT = {
  report_type: 'sentiment_trend',
  format: 'csv',
  time_period: { start: '2025-02-01', end: '2025-02-28' },
} as const

async function open() {
  const opened: Deps[] = []
  const t = await openTestService(
    {
      ...analytics,
      open: (base, config) => {
        opened.push(openDeps(base, config))
        return buildApp(opened[0] ?? expect.unreachable())
      },
    },
    { env: { ANALYTICS_REPORT_RETENTION_DAYS: '30' } },
  )
  const order = async (): Promise<string> => {
    const { body } = await t.call('POST', '/analytics/reports', REPORT)
    await t.drain()
    return body.report_id
  }
  const statusOf = async (id: string) => (await t.call('GET', `/analytics/reports/${id}`)).status
  return { t, deps: opened[0] ?? expect.unreachable(), order, statusOf }
}

describe('old reports', () => {
  it('ANA-14 end with their files after the days that are set, and no younger ones', async () => {
    const { t, deps, order, statusOf } = await open()
    await using _ = t
    const old = await order()
    t.advance(DAY_MS)
    const young = await order()
    const fileThere = async (report_id: string) =>
      (await deps.files.read(fileOf({ report_id, format: 'csv' }))) !== undefined
    t.advance(29 * DAY_MS)
    await removeOldReports(deps)
    expect([await statusOf(old), await fileThere(old)]).toEqual([200, true])
    t.advance(1_000)
    await removeOldReports(deps)
    expect([await statusOf(old), await fileThere(old)]).toEqual([404, false])
    expect([await statusOf(young), await fileThere(young)]).toEqual([200, true])
  })

  it('ANA-14 are taken away by two processes at once without harm', async () => {
    const { t, deps, order, statusOf } = await open()
    await using _ = t
    const old = await order()
    t.advance(31 * DAY_MS)
    await Promise.all([removeOldReports(deps), removeOldReports(deps)])
    expect(await statusOf(old)).toBe(404)
  })

  it('ANA-14 whose file could not be taken away are found again', async () => {
    const { t, deps, order, statusOf } = await open()
    await using _ = t
    const old = await order()
    t.advance(31 * DAY_MS)
    const broken = { ...deps.files, remove: () => Promise.reject(new Error('no disk')) }
    await expect(removeOldReports({ ...deps, files: broken })).rejects.toThrow('no disk')
    expect(await statusOf(old)).toBe(200)
    await removeOldReports(deps)
    expect(await statusOf(old)).toBe(404)
  })
})

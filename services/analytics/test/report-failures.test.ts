import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../src/app.ts'
import { type Deps, openDeps } from '../src/deps.ts'
import { csvReport } from '../src/engines/csv-report.ts'
import type { ReportWriter } from '../src/engines/report-writer.ts'
import { onReportRequested } from '../src/events/on-report-requested.ts'
import { analytics } from '../src/index.ts'
import { sampleEvents } from './sample-events.ts'

const REPORT = {
  report_type: 'conversation_analysis',
  format: 'csv',
  time_period: { start: '2025-02-01', end: '2025-02-28' },
}

/** Analytics with another writer of csv files, and what it was opened with. */
async function openWith(csv: ReportWriter) {
  const opened: Deps[] = []
  const t = await openTestService({
    ...analytics,
    open: (base, config) => {
      const deps = openDeps(base, config)
      opened.push({ ...deps, writers: { ...deps.writers, csv } })
      return buildApp(opened[0] ?? deps)
    },
  })
  return { t, deps: opened[0] ?? expect.unreachable() }
}

describe('reports that fail', () => {
  it('ANA-12 a report is made again after a failure, so that a crash loses none', async () => {
    let attempts = 0
    const { t } = await openWith({
      maxRows: 10,
      async *write() {
        attempts += 1
        yield Buffer.from('ma')
        if (attempts === 1) throw new Error('the process ended here')
        yield Buffer.from('de')
      },
    })
    await using _ = t
    const { body } = await t.call('POST', '/analytics/reports', REPORT)
    await t.drain()
    const state = await t.call('GET', `/analytics/reports/${body.report_id}`)
    expect(state.body).toMatchObject({ status: 'completed', size_bytes: 4 })
    expect(await t.events('report.completed')).toHaveLength(1)
  })

  it('ANA-12 a report that can not be made says so at the last attempt', async () => {
    const { t, deps } = await openWith({
      maxRows: 10,
      // biome-ignore lint/correctness/useYield: it fails before
      async *write() {
        throw new Error('broken')
      },
    })
    await using _ = t
    const { body } = await t.call('POST', '/analytics/reports', REPORT)
    const delivery = {
      id: 'e1',
      type: 'report.requested',
      key: body.report_id,
      at: '',
      data: body,
      consumer: 'analytics',
    }
    const { react } = onReportRequested(deps)
    await expect(react([{ ...delivery, attempt: 6 }])).rejects.toThrow('broken')
    expect(await react([{ ...delivery, attempt: 7 }])).toMatchObject([
      { kind: 'put', item: { status: 'failed', failure: 'The report could not be made; please order it again' } },
      { kind: 'announce', type: 'report.completed', data: { status: 'failed' } },
    ])
  })

  it('ANA-12 a file that can not hold all rows is refused at once, with the reason', async () => {
    const { t } = await openWith({ ...csvReport, maxRows: 3 })
    await using _ = t
    await t.store.commit(
      sampleEvents('2025-02-01', 1, 10)
        .filter(({ kind }) => kind === 'announce')
        .slice(0, 90),
    )
    await t.drain()
    const { body } = await t.call('POST', '/analytics/reports', REPORT)
    await t.drain()
    const state = await t.call('GET', `/analytics/reports/${body.report_id}`)
    expect(state.body).toMatchObject({ status: 'failed', download_url: null })
    expect(state.body.failure).toBe('More than 3 rows: choose a shorter period or a filter')
  })
})

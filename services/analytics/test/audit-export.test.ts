import { type AuditLog, queryAuditLogs } from '@customer-service/contracts/audit'
import { AppError, invalid, type ServiceModule } from '@customer-service/core'
import { openTestService } from '@customer-service/core/testing'
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { analytics } from '../src/index.ts'

const REPORT = {
  report_type: 'audit_export',
  format: 'json',
  time_period: { start: '2025-02-01', end: '2025-02-28' },
}

/** An audit service that answers with pages of 1,000 entries, newest first, and gets seven more after each page. */
function growingTrail(entries: number): ServiceModule {
  const trail = Array.from({ length: entries }, (_, ordinal) => entry(ordinal))
  return standIn(({ limit = 100, offset = 0 }) => {
    const logs = trail.toReversed().slice(offset, offset + limit)
    const { length: total } = trail
    for (let more = 0; more < 7; more++) trail.push(entry(trail.length))
    return { logs, total, limit, offset }
  })
}

const entry = (ordinal: number): AuditLog => ({
  log_id: `audit-${ordinal}`,
  timestamp: '2025-02-03T10:00:00Z',
  user_id: null,
  service: 'chatbot',
  action: 'message_sent',
  resource_id: null,
  request_ip: '192.0.2.1',
  details: { principal: 'user/ada' },
})

type Answer = (query: { limit?: number; offset?: number }) => {
  logs: AuditLog[]
  total: number
  limit: number
  offset: number
}

function standIn(answer: Answer): ServiceModule {
  const manifest = {
    name: 'audit',
    title: 'Audit',
    description: 'Stands in for the trail',
    paths: ['/audit'],
    tables: [],
    publishes: [],
    subscribes: [],
    calls: [],
  }
  return {
    manifest,
    Config: Type.Object({}),
    open: () => ({
      manifest,
      reactions: [],
      routes: (operations) => operations.query(queryAuditLogs, async ({ query }) => answer(query)),
    }),
  }
}

describe('an audit export', () => {
  it('ANA-10 misses no entry and tells none twice while new ones come in', async () => {
    await using t = await openTestService(analytics, { others: [growingTrail(2_500)] })
    const { body } = await t.call('POST', '/analytics/reports', REPORT)
    await t.drain()
    const { body: state } = await t.call('GET', `/analytics/reports/${body.report_id}`)
    const file = await t.call('GET', state.download_url.replace('https://support.example.com', ''))
    const ids: readonly string[] = file.body.rows.map(({ log_id }: AuditLog) => log_id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(Array.from({ length: 2_500 }, (_, ordinal) => `audit-${ordinal}`)))
    expect(file.body).toMatchObject({ row_count: ids.length, summary: { entries: ids.length } })
  })

  it('ANA-10 of more than 200,000 entries fails before they are read, and says why', async () => {
    const asked: number[] = []
    const endless = standIn(({ limit = 100, offset = 0 }) => {
      asked.push(offset)
      return { logs: [entry(offset)], total: 200_001, limit, offset }
    })
    await using t = await openTestService(analytics, { others: [endless] })
    const { body } = await t.call('POST', '/analytics/reports', { ...REPORT, format: 'pdf' })
    await t.drain()
    const { body: state } = await t.call('GET', `/analytics/reports/${body.report_id}`)
    expect(state).toMatchObject({ status: 'failed', failure: expect.stringContaining('More than 200000 rows') })
    expect(asked).toEqual([0, 0])
  })

  it('ANA-12 waits for an audit service that is not there, as long as it takes', async () => {
    let asked = 0
    const absent = standIn(({ limit = 100, offset = 0 }) => {
      asked += 1
      if (asked > 1 && asked < 12) throw new AppError(503, 'ServiceUnavailable', 'Not there', { retryAfterSeconds: 0 })
      return { logs: [entry(0)], total: 1, limit, offset }
    })
    await using t = await openTestService(analytics, { others: [absent] })
    const { body } = await t.call('POST', '/analytics/reports', REPORT)
    await t.drain()
    expect((await t.call('GET', `/analytics/reports/${body.report_id}`)).body.status).toBe('completed')
    expect(asked).toBe(12)
  })

  it('AUD-08 of a trail that was tampered with fails, and says which record it is', async () => {
    let asked = 0
    const damaged = standIn(({ limit = 100, offset = 0 }) => {
      asked += 1
      if (asked > 1) throw new AppError(503, 'RecordDamaged', "Record 812 of the audit trail isn't what was written")
      return { logs: [entry(0)], total: 1, limit, offset }
    })
    await using t = await openTestService(analytics, { others: [damaged] })
    const { body } = await t.call('POST', '/analytics/reports', REPORT)
    await t.drain()
    expect((await t.call('GET', `/analytics/reports/${body.report_id}`)).body).toMatchObject({
      status: 'failed',
      failure: "Record 812 of the audit trail isn't what was written",
    })
  })

  it('ANA-10 refuses at once what the audit service would not count, by a field of its own', async () => {
    const refusing = standIn(() => {
      throw invalid('start_time', 'These filters together would read too much')
    })
    await using t = await openTestService(analytics, { others: [refusing] })
    const { status, body } = await t.call('POST', '/analytics/reports', REPORT)
    expect([status, body.field, body.message]).toEqual([
      400,
      'time_period',
      'These filters together would read too much',
    ])
  })

  it.each([
    ['audit_export', { sentiment: 'negative' }, 'filters.sentiment'],
    ['audit_export', { user_id: 'u1', resolution_time_min: 60 }, 'filters.resolution_time_min'],
    ['conversation_analysis', { user_id: 'u1' }, 'filters.user_id'],
    ['agent_performance', { action_type: 'access_denied' }, 'filters.action_type'],
  ])('ANA-10 %s refuses the filters %j of other reports', async (report_type, filters, field) => {
    await using t = await openTestService(analytics)
    const { status, body } = await t.call('POST', '/analytics/reports', { ...REPORT, report_type, filters })
    expect([status, body.error, body.field]).toEqual([400, 'ValidationError', field])
  })
})

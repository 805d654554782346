import { type AuditRecord, auditRecorded } from '@customer-service/core/http'
import { openTestService, type TestAnswer, type TestService } from '@customer-service/core/testing'
import { modules } from '@customer-service/platform'
import { describe, expect, it } from 'vitest'

type CallAs = Parameters<TestService['call']>[3]

const FEBRUARY = { start: '2025-02-01', end: '2025-02-28' }

const sent: AuditRecord = {
  log_id: 'audit-1',
  timestamp: '2025-02-03T10:00:00Z',
  service: 'chatbot',
  action: 'message_sent',
  resource_id: 'conv-1',
  user_id: 'ada',
  conversation_id: 'conv-1',
  actor: 'user/widget',
  principal: 'user/widget',
  request_id: 'r-1',
  request_ip: '192.0.2.1',
  details: { contains_pii: false, note: '=1+1' },
}

const service = (name: string) => modules.find(({ manifest }) => manifest.name === name) ?? expect.unreachable(name)

async function openTrail(): Promise<TestService> {
  const t = await openTestService(service('analytics'), { others: [service('audit')], now: '2025-03-01T09:00:00Z' })
  const records = [
    sent,
    { ...sent, log_id: 'audit-2', user_id: 'eve', conversation_id: 'conv-2', resource_id: 'conv-2' },
    {
      ...sent,
      log_id: 'audit-3',
      user_id: null,
      action: 'access_denied',
      resource_id: null,
      principal: 'user/mallory',
    },
    { ...sent, log_id: 'audit-4', timestamp: '2025-02-04T10:00:00Z', action: 'conversation_closed' },
  ]
  for (const record of records) await t.announce(auditRecorded, record.log_id, record)
  await t.drain()
  return t
}

const order = (t: TestService, body: object, as?: CallAs): Promise<TestAnswer> =>
  t.call('POST', '/analytics/reports', { report_type: 'audit_export', time_period: FEBRUARY, ...body }, as)

async function download(t: TestService, ordered: TestAnswer, as?: CallAs): Promise<TestAnswer> {
  expect(ordered.status).toBe(202)
  await t.drain()
  const state = await t.call('GET', `/analytics/reports/${ordered.body.report_id}`, undefined, as)
  expect(state.body.status).toBe('completed')
  return t.call('GET', state.body.download_url.replace('https://support.example.com', ''))
}

function allowed(...statements: readonly (readonly [action: string, resource: string])[]): CallAs {
  const Statement = statements.map(([action, Resource]) => ({
    Effect: 'Allow',
    Action: `customer-service:${action}`,
    Resource,
  }))
  return { principal: 'user/limited', policy: { Version: '2012-10-17', Statement } }
}

describe('an audit export', () => {
  it('ANA-10 as JSON has the entries that GET /audit/logs gives, and counts them', async () => {
    await using t = await openTrail()
    const { body } = await download(t, await order(t, { format: 'json' }))
    const trail = await t.call('GET', '/audit/logs?start_time=2025-02-01&end_time=2025-02-28')
    expect(trail.body.total).toBe(4)
    expect(body.rows).toEqual(
      trail.body.logs.map((log: { details: { principal: string } }) => ({ ...log, principal: log.details.principal })),
    )
    expect(body).toMatchObject({
      summary: { entries: 4, refused: 1, principals: 2 },
      top_actions: [
        { action: 'message_sent', count: 2 },
        { action: 'access_denied', count: 1 },
        { action: 'conversation_closed', count: 1 },
      ],
      top_principals: [
        { principal: 'user/widget', count: 3 },
        { principal: 'user/mallory', count: 1 },
      ],
    })
    expect(body.trends.entries).toHaveLength(28)
    expect(body.trends.entries.slice(2, 5)).toEqual([
      { date: '2025-02-03', count: 3 },
      { date: '2025-02-04', count: 1 },
      { date: '2025-02-05', count: 0 },
    ])
  })

  it.each([
    [{ user_id: 'ada' }, ['audit-4', 'audit-1']],
    [{ conversation_id: '2' }, ['audit-2']],
    [{ action_type: 'access_denied' }, ['audit-3']],
    [{ user_id: 'ada', action_type: 'message_sent' }, ['audit-1']],
  ])('ANA-10 with the filters %j has those entries alone', async (filters, ids) => {
    await using t = await openTrail()
    const { body } = await download(t, await order(t, { format: 'json', filters }))
    expect(body.rows.map(({ log_id }: { log_id: string }) => log_id)).toEqual(ids)
  })

  it('ANA-10 as csv has a line for each entry, its details as JSON, and nothing that a spreadsheet would run', async () => {
    await using t = await openTrail()
    const { raw } = await download(t, await order(t, { format: 'csv', filters: { conversation_id: 'conv-2' } }))
    expect(raw.toString()).toBe(
      '\ufefflog_id,timestamp,principal,user_id,service,action,resource_id,request_ip,details\r\n' +
        'audit-2,2025-02-03T10:00:00Z,user/widget,eve,chatbot,message_sent,conv-2,192.0.2.1,' +
        '"{""contains_pii"":false,""note"":""=1+1"",""actor"":""user/widget"",""principal"":""user/widget"",""request_id"":""r-1""}"\r\n',
    )
  })

  it('ANA-10 is for those alone who may read the trail, to order it as well as to get its link', async () => {
    await using t = await openTrail()
    const REPORTS = [
      ['CreateReport', 'report/*'],
      ['GetReport', 'report/*'],
    ] as const
    const analyst = allowed(...REPORTS)
    const auditor = allowed(...REPORTS, ['QueryAuditLogs', 'audit/*'], ['QueryAuditLogs', 'user/*/audit/*'])
    expect((await order(t, { format: 'csv' }, analyst)).status).toBe(403)
    const ordered = await order(t, { format: 'csv' }, auditor)
    expect((await download(t, ordered, auditor)).status).toBe(200)
    expect((await t.call('GET', `/analytics/reports/${ordered.body.report_id}`, undefined, analyst)).status).toBe(404)
  })

  it('ANA-10 of one customer needs the right to that trail alone', async () => {
    await using t = await openTrail()
    const forAda = allowed(['CreateReport', 'report/*'], ['GetReport', 'report/*'], ['QueryAuditLogs', 'user/ada/*'])
    const ordered = await order(t, { format: 'json', filters: { user_id: 'ada' } }, forAda)
    expect((await download(t, ordered, forAda)).body.row_count).toBe(2)
    expect((await order(t, { format: 'json', filters: { user_id: 'eve' } }, forAda)).status).toBe(403)
    expect((await order(t, { format: 'json' }, forAda)).status).toBe(403)
  })
})

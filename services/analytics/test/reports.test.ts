import { escalationCreated, escalationUpdated } from '@customer-service/contracts/escalation'
import { openTestService, type TestAnswer, type TestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { analytics } from '../src/index.ts'
import { readPdf } from './pdf-text.ts'
import { readZip } from './read-zip.ts'
import { sampleEvents } from './sample-events.ts'

const FEBRUARY = { start: '2025-02-01T00:00:00Z', end: '2025-02-28T23:59:59Z' }
const FORBIDDEN = /\/(JS|JavaScript|Launch|URI|EmbeddedFiles?|OpenAction|AA|GoToR|SubmitForm|RichMedia)\b/

const open = () => openTestService(analytics, { now: '2025-03-19T14:20:31Z' })

async function openWithSample(days = 5, perDay = 12): Promise<TestService> {
  const t = await open()
  const events = sampleEvents('2025-02-01', days, perDay)
  for (let start = 0; start < events.length; start += 90) await t.store.commit(events.slice(start, start + 90))
  await t.drain()
  return t
}

async function order(t: TestService, body: object): Promise<TestAnswer> {
  const ordered = await t.call('POST', '/analytics/reports', { time_period: FEBRUARY, ...body })
  expect(ordered.status).toBe(202)
  await t.drain()
  return t.call('GET', `/analytics/reports/${ordered.body.report_id}`)
}

async function download(t: TestService, state: TestAnswer): Promise<TestAnswer> {
  expect(state.body.status).toBe('completed')
  return t.call('GET', state.body.download_url.replace('https://support.example.com', ''))
}

describe('reports', () => {
  it('ANA-09 ANA-10 ANA-11 ANA-12 answers the printed request at once and makes the file afterwards', async () => {
    await using t = await openWithSample()
    const ordered = await t.call('POST', '/analytics/reports', {
      report_type: 'conversation_analysis',
      time_period: FEBRUARY,
      filters: { sentiment: 'negative', resolution_time_min: 600 },
      format: 'pdf',
    })
    expect(ordered.status).toBe(202)
    expect(ordered.body).toEqual({
      report_id: expect.stringMatching(/^rep-\w{5,}$/),
      status: 'generating',
      estimated_completion_time: expect.stringMatching(/^2025-03-19T14:2\d:\d\dZ$/),
      download_url: null,
    })
    await t.drain()
    const state = await t.call('GET', `/analytics/reports/${ordered.body.report_id.slice(4)}`)
    expect(state.body).toMatchObject({ report_id: ordered.body.report_id, status: 'completed', time_period: FEBRUARY })
    expect(state.body.download_url).toMatch(/^https:\/\/support\.example\.com\/analytics\/reports\/rep-/)
    expect(await t.events('report.completed')).toMatchObject([{ data: { status: 'completed', format: 'pdf' } }])
  })

  it('ANA-12 no report and no right to read it look the same', async () => {
    await using t = await open()
    const { body } = await order(t, { report_type: 'sentiment_trend', format: 'json' })
    const Statement = [{ Effect: 'Allow', Action: '*', Resource: 'user/u1/*' }]
    const as = { principal: 'user/limited', policy: { Version: '2012-10-17', Statement } }
    const foreign = await t.call('GET', `/analytics/reports/${body.report_id}`, undefined, as)
    const missing = await t.call('GET', '/analytics/reports/rep-none1', undefined, as)
    expect([foreign.status, foreign.body.error]).toEqual([404, 'NotFound'])
    expect([missing.status, missing.body.error]).toEqual([404, 'NotFound'])
    const create = { report_type: 'sentiment_trend', format: 'json', time_period: FEBRUARY }
    expect((await t.call('POST', '/analytics/reports', create, as)).status).toBe(403)
  })

  it.each([
    [{ report_type: 'nonsense' }, 'report_type'],
    [{ format: 'docx' }, 'format'],
    [{ time_period: { start: '2025-02-28', end: '2025-02-01' } }, 'time_period.start'],
    [{ time_period: { start: '2025-02-30', end: '2025-03-01' } }, 'time_period.start'],
    [{ time_period: { start: '2023-01-01', end: '2025-03-01' } }, 'time_period.start'],
    [{ filters: { sentiment: 'angry' } }, 'filters.sentiment'],
    [{ filters: { resolution_time_min: -1 } }, 'filters.resolution_time_min'],
  ])('ANA-10 refuses %j', async (wrong, field) => {
    await using t = await open()
    const right = { report_type: 'conversation_analysis', format: 'csv', time_period: FEBRUARY }
    const answer = await t.call('POST', '/analytics/reports', { ...right, ...wrong })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ error: 'ValidationError', field })
  })

  it('ANA-10 filters by mood and resolution time', async () => {
    await using t = await openWithSample()
    const filters = { sentiment: 'negative', resolution_time_min: 600 }
    const state = await order(t, { report_type: 'conversation_analysis', format: 'json', filters })
    const report = JSON.parse((await download(t, state)).raw.toString())
    expect(report.row_count).toBeGreaterThan(0)
    expect(report.summary.total_conversations).toBe(report.row_count)
    expect(report.rows).toHaveLength(report.row_count)
    for (const row of report.rows) {
      expect(row.sentiment).toBe('negative')
      expect(row.resolution_seconds).toBeGreaterThanOrEqual(600)
    }
  })

  it('ANA-10 a json report says the same as the dashboard', async () => {
    await using t = await openWithSample()
    const state = await order(t, { report_type: 'conversation_analysis', format: 'json' })
    const report = JSON.parse((await download(t, state)).raw.toString())
    const { body } = await t.call('GET', '/analytics/dashboard?start_date=2025-02-01&end_date=2025-02-28')
    expect(report).toMatchObject({ summary: body.summary, trends: body.trends, top_issues: body.top_issues })
  })

  it('ANA-10 xlsx has the rows of the report, and its figures on a sheet of their own', async () => {
    await using t = await openWithSample()
    const file = await download(t, await order(t, { report_type: 'conversation_analysis', format: 'xlsx' }))
    expect(file.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    expect(file.headers['content-disposition']).toContain('conversation_analysis_2025-02-01_2025-02-28.xlsx')
    const parts = readZip(file.raw)
    const json = await download(t, await order(t, { report_type: 'conversation_analysis', format: 'json' }))
    const rows = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(rows.split('<row>').length - 2).toBe(json.body.row_count)
    for (const { conversation_id } of json.body.rows) expect(rows).toContain(`>${conversation_id}</t>`)
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain(
      `>total_conversations</t></is></c><c><v>${json.body.summary.total_conversations}</v></c>`,
    )
  })

  it('ANA-10 csv has a line per conversation, newest first, that Excel reads as UTF-8', async () => {
    await using t = await openWithSample()
    const file = await download(t, await order(t, { report_type: 'conversation_analysis', format: 'csv' }))
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(file.headers['content-disposition']).toContain('conversation_analysis_2025-02-01_2025-02-28.csv')
    const [head, ...lines] = file.raw.toString('utf8').trimEnd().split('\r\n')
    expect(head).toMatch(/^\ufeffconversation_id,began_at,channel,issue,/)
    const starts = lines.map((line) => line.split(',')[1])
    expect(starts).toEqual(starts.toSorted().reverse())
    const { body } = await t.call('GET', '/analytics/dashboard?start_date=2025-02-01&end_date=2025-02-28')
    expect(lines).toHaveLength(body.summary.total_conversations)
  })

  it.each(['conversation_analysis', 'sentiment_trend', 'escalation_summary', 'agent_performance'])(
    'ANA-13 %s as PDF has selectable text, drawings, page numbers, and nothing active',
    async (report_type) => {
      await using t = await openWithSample()
      const file = await download(t, await order(t, { report_type, format: 'pdf' }))
      expect(file.headers['content-type']).toBe('application/pdf')
      expect(file.raw.subarray(0, 5).toString()).toBe('%PDF-')
      const { text, dictionaries, drawing, pages } = readPdf(file.raw)
      expect(text).toContain('1 Feb 2025 – 28 Feb 2025')
      expect(text).toContain('Filters: none')
      expect(text).toContain('Generated 19 Mar 2025 14:20 UTC')
      expect(text).toContain(`Page 1 of ${pages}`)
      expect(drawing.match(/ re\n/g)?.length).toBeGreaterThan(15)
      expect(dictionaries).not.toMatch(FORBIDDEN)
    },
  )

  it('ANA-10 tells how soon people answered, by case and by person', async () => {
    await using t = await open()
    const facts = {
      escalation_id: 'esc-1',
      priority: 'high',
      assigned_to: 'ada',
      issue_summary: 'x',
      tracking_url: 'https://support.example.com/escalation/cases/esc-1',
      created_at: '2025-02-03T10:00:00Z',
    } as const
    await t.announce(escalationCreated, 'esc-1', { ...facts, status: 'created', changed_at: facts.created_at })
    await t.announce(escalationCreated, 'esc-2', {
      ...facts,
      escalation_id: 'esc-2',
      status: 'created',
      changed_at: facts.created_at,
    })
    const first_response_at = '2025-02-03T10:07:30Z'
    const answered = { ...facts, status: 'in_progress', first_response_at, changed_at: first_response_at } as const
    await t.announce(escalationUpdated, 'esc-1', answered)
    await t.drain()
    const cases = await download(t, await order(t, { report_type: 'escalation_summary', format: 'json' }))
    const waits = cases.body.rows.map((row: Record<string, unknown>) => [
      row.escalation_id,
      row.seconds_to_first_response,
    ])
    expect(new Map(waits)).toEqual(
      new Map([
        ['esc-1', 450],
        ['esc-2', null],
      ]),
    )
    const people = await download(t, await order(t, { report_type: 'agent_performance', format: 'json' }))
    expect(people.body.rows).toMatchObject([
      { assigned_to: 'ada', cases: 2, average_seconds_to_first_response: 450, average_seconds_to_resolve: null },
    ])
  })

  it('ANA-13 what people wrote stays text, in every script that the fonts have', async () => {
    await using t = await open()
    const names = [
      '<iframe src=file:///etc/passwd>',
      '=HYPERLINK("x")',
      'GençYetişkin Ilık Kaşif',
      'İĞÜŞÖÇ ığüşöç',
      'Дмитрий Ωμέγα',
      '/URI (javascript:x)',
      '__proto__',
    ]
    for (const [index, assigned_to] of names.entries()) {
      await t.announce(escalationCreated, `esc-${index}`, {
        escalation_id: `esc-${index}`,
        priority: 'high',
        status: 'created',
        assigned_to,
        issue_summary: 'x',
        tracking_url: 'https://support.example.com/escalation/cases/x',
        created_at: '2025-02-03T10:00:00Z',
        changed_at: '2025-02-03T10:00:00Z',
      })
    }
    await t.drain()
    const pdf = await download(t, await order(t, { report_type: 'agent_performance', format: 'pdf' }))
    const { text, dictionaries } = readPdf(pdf.raw)
    for (const name of names) expect(text.replaceAll('\u00a0', ' ')).toContain(name)
    expect(dictionaries).not.toMatch(FORBIDDEN)

    const csv = await download(t, await order(t, { report_type: 'agent_performance', format: 'csv' }))
    expect(csv.raw.toString()).toContain(`"'=HYPERLINK(""x"")",1,0,1,0,1,`)
  })

  it('ANA-14 the link works without a signature of its own, for 15 minutes, for this report only', async () => {
    await using t = await openWithSample(1, 3)
    const state = await order(t, { report_type: 'sentiment_trend', format: 'csv' })
    const other = await order(t, { report_type: 'sentiment_trend', format: 'json' })
    const link = state.body.download_url.replace('https://support.example.com', '')
    const nobody = { principal: 'user/nobody', policy: { Version: '2012-10-17', Statement: [] } }
    expect((await t.call('GET', link, undefined, nobody)).status).toBe(200)

    const forged = await t.call('GET', link.replace(/token=.{4}/, 'token=AAAA'))
    expect([forged.status, forged.body.error]).toEqual([403, 'AccessDenied'])
    const longer = await t.call('GET', link.replace(/expires=\d+/, 'expires=9999999999'))
    expect(longer.status).toBe(403)
    const foreign = await t.call('GET', link.replace(state.body.report_id, other.body.report_id))
    expect(foreign.status).toBe(403)

    t.advance(15 * 60_000)
    const expired = await t.call('GET', link)
    expect([expired.status, expired.body.error]).toEqual([410, 'LinkExpired'])
    const again = await t.call('GET', `/analytics/reports/${state.body.report_id}`)
    expect((await download(t, again)).status).toBe(200)
  })
})

import { buffer } from 'node:stream/consumers'
import { escalationCreated, escalationResolved } from '@customer-service/contracts/escalation'
import { announce } from '@customer-service/core/store'
import { expect, it } from 'vitest'
import type { ReportReading } from '../src/domain/report-content.ts'
import { pdfReport } from '../src/engines/pdf-report.ts'
import { readPdf } from './pdf-text.ts'
import { sampleEvents } from './sample-events.ts'
import { sampleReport } from './sample-report.ts'

const pdf = pdfReport(new AbortController().signal)
const written = (report: ReportReading): Promise<Buffer> => buffer(pdf.write(report))
const FEBRUARY = { start: '2025-02-01T00:00:00Z', end: '2025-02-28T23:59:59Z' }

it('ANA-13 holds the newest rows of many and says how many there are', async () => {
  const report = sampleReport('conversation_analysis', sampleEvents('2025-02-01', 28, 60), FEBRUARY)
  const { row_count } = report.totals()
  expect(row_count).toBeGreaterThan(1_000)
  const { text, pages } = readPdf(await written(report))
  expect(text).toContain(
    `The newest 500 of ${row_count.toLocaleString('en-GB')}; the csv, xlsx and json formats hold all.`,
  )
  expect(text.match(/^conv-…/gm)).toHaveLength(500)
  expect(text).toContain(`Page ${pages} of ${pages}`)
})

it('ANA-13 names the filters and the busiest day', async () => {
  const filters = { sentiment: 'negative', resolution_time_min: 600 } as const
  const report = sampleReport('conversation_analysis', sampleEvents('2025-02-01', 28, 20), FEBRUARY, filters)
  const { text } = readPdf(await written(report))
  expect(text).toContain('Filters: sentiment negative, resolution time at least 10 min')
  expect(text).toMatch(/The busiest day was \d+ Feb 2025 with \d+ conversations\./)
})

it('ANA-13 shows a year in weeks', async () => {
  const year = { start: '2024-03-01T00:00:00Z', end: '2025-02-28T23:59:59Z' }
  const { text } = readPdf(
    await written(sampleReport('conversation_analysis', sampleEvents('2024-03-01', 365, 2), year)),
  )
  expect(text).toContain('Conversations per week')
})

it.each(['conversation_analysis', 'sentiment_trend', 'escalation_summary', 'agent_performance'] as const)(
  'C-32 %s of an empty period says that there is nothing',
  async (type) => {
    const { text } = readPdf(await written(sampleReport(type, [], FEBRUARY)))
    expect(text).toContain('No data in this period')
    expect(text).not.toMatch(/NaN|Infinity|undefined/)
  },
)

it('ANA-13 agent_performance tells how long who solved cases took, beside teams with more open ones', async () => {
  const teams = Array.from({ length: 9 }, (_, i) => `team_${i}`)
  const opened = teams.flatMap((team) => [1, 2].map((i) => caseEvent(escalationCreated, `esc-${team}-${i}`, team)))
  const solved = [
    caseEvent(escalationCreated, 'esc-12345', 'ada'),
    caseEvent(escalationResolved, 'esc-12345', 'ada', '2025-02-03T10:02:00Z'),
  ]
  const { text } = readPdf(await written(sampleReport('agent_performance', [...opened, ...solved], FEBRUARY)))
  expect(text).toMatch(/Average time to solve a case\s+ada\s+2 min\s+of 1/)
})

it('ANA-13 agent_performance draws cases that were solved within the second they were opened', async () => {
  const events = [caseEvent(escalationCreated, 'esc-12345', 'ada'), caseEvent(escalationResolved, 'esc-12345', 'ada')]
  const { text } = readPdf(await written(sampleReport('agent_performance', events, FEBRUARY)))
  expect(text).toMatch(/Average time to solve a case\s+ada\s+0 s\s+of 1/)
})

it('ANA-13 keeps names in letters that the fonts lack for who selects or copies them, and says so', async () => {
  const named = (assigned_to: string) => [caseEvent(escalationCreated, 'esc-12345', assigned_to)]
  const { text, drawing } = readPdf(await written(sampleReport('agent_performance', named('日本語 支援'), FEBRUARY)))
  const bytes = Buffer.from('日本語 支援', 'utf16le').swap16().toString('latin1')
  expect(drawing).toMatch(/\/ActualText \(/)
  expect(drawing.replaceAll(/\\([\\()])/g, '$1')).toContain(bytes)
  expect(text).toContain('stand as boxes')
  const turkish = readPdf(await written(sampleReport('agent_performance', named('Çağrı Şengül'), FEBRUARY)))
  expect(turkish.text).toContain('Çağrı Şengül')
  expect(turkish.text).not.toContain('stand as boxes')
})

function caseEvent(
  event: typeof escalationCreated | typeof escalationResolved,
  escalation_id: string,
  assigned_to: string,
  changed_at = '2025-02-03T10:00:00Z',
) {
  return announce(event, escalation_id, {
    escalation_id,
    priority: 'high',
    assigned_to,
    status: event === escalationResolved ? 'resolved' : 'created',
    issue_summary: 'x',
    tracking_url: `https://support.example.com/escalation/cases/${escalation_id}`,
    created_at: '2025-02-03T10:00:00Z',
    changed_at,
  })
}

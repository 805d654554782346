import { type createReport as contract, type Report, reportRequested } from '@customer-service/contracts/analytics'
import { accessDenied, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { totalOf } from '../domain/figures.ts'
import { type Period, printed } from '../domain/period.ts'
import { readPeriod } from '../domain/read-period.ts'
import { foreignFilter } from '../domain/report-filter.ts'
import { filterOfOthers } from '../errors.ts'
import { reports, type StoredReport } from '../tables.ts'
import { countAuditLogs } from './read-audit-logs.ts'
import { readDailySums } from './read-daily-sums.ts'

const LEAST_SECONDS = 5
const ROWS_PER_SECOND = 5_000

export async function createReport(deps: Deps, request: Request<typeof contract>): Promise<Decision<Report>> {
  const { now, newId } = deps
  const { body, caller } = request
  if (!caller.may('report/*')) throw accessDenied('report/*')
  const foreign = foreignFilter(body.report_type, body.filters ?? {})
  if (foreign !== undefined) throw filterOfOthers(foreign, body.report_type)
  const fields = { start: 'time_period.start', end: 'time_period.end' }
  const period = readPeriod({ ...body.time_period, fields }, now())
  const time_period = printed(period)
  const filters = body.filters ?? {}
  const rows =
    body.report_type === 'audit_export'
      ? await countAuditLogs(deps, { time_period, filters }, request)
      : await conversationsIn(deps, period)
  const report: StoredReport = {
    report_id: newId('rep'),
    report_type: body.report_type,
    format: body.format,
    status: 'generating',
    time_period,
    filters,
    created_at: toTimestamp(now()),
    estimated_completion_time: toTimestamp(new Date(now().getTime() + expectedMs(rows))),
  }
  return {
    reply: {
      report_id: report.report_id,
      status: report.status,
      estimated_completion_time: report.estimated_completion_time,
      download_url: null,
    },
    writes: [
      put(reports, report, 'absent'),
      announce(reportRequested, report.report_id, { report_id: report.report_id }),
    ],
    status: 202,
    audit: { resource_id: report.report_id, details: { report_type: report.report_type, format: report.format } },
  }
}

async function conversationsIn({ store }: Deps, period: Period): Promise<number> {
  const { conversations = 0 } = totalOf(await readDailySums(store, period))
  return conversations
}

const expectedMs = (rows: number): number => (LEAST_SECONDS + Math.ceil(rows / ROWS_PER_SECOND)) * 1_000

import { type createReport as contract, type Report, reportRequested } from '@customer-service/contracts/analytics'
import { accessDenied, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { totalOf } from '../domain/figures.ts'
import { printed } from '../domain/period.ts'
import { readPeriod } from '../domain/read-period.ts'
import { reports, type StoredReport } from '../tables.ts'
import { readDailySums } from './read-daily-sums.ts'

const LEAST_SECONDS = 5
const CONVERSATIONS_PER_SECOND = 5_000

export async function createReport(
  { store, now, newId }: Deps,
  { body, caller }: Request<typeof contract>,
): Promise<Decision<Report>> {
  if (!caller.may('report/*')) throw accessDenied('report/*')
  const fields = { start: 'time_period.start', end: 'time_period.end' }
  const period = readPeriod({ ...body.time_period, fields }, now())
  const { conversations = 0 } = totalOf(await readDailySums(store, period))
  const report: StoredReport = {
    report_id: newId('rep'),
    report_type: body.report_type,
    format: body.format,
    status: 'generating',
    time_period: printed(period),
    filters: body.filters ?? {},
    created_at: toTimestamp(now()),
    estimated_completion_time: toTimestamp(new Date(now().getTime() + expectedMs(conversations))),
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

const expectedMs = (conversations: number): number =>
  (LEAST_SECONDS + Math.ceil(conversations / CONVERSATIONS_PER_SECOND)) * 1_000

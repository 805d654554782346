import { Metric } from '@customer-service/contracts/analytics'
import { summaryOf, topIssues, totalOf, trendsOf } from '../domain/figures.ts'
import { printed } from '../domain/period.ts'
import type { ReportContent } from '../domain/report-content.ts'
import { inSlices } from './in-slices.ts'
import type { ReportWriter } from './report-writer.ts'

/** The figures as the dashboard gives them, and every row. */
export const jsonReport: ReportWriter = {
  maxRows: 200_000,
  beyond: 'refuse',
  async write(content: ReportContent) {
    const parts = [Buffer.from(`${JSON.stringify(headOf(content)).slice(0, -1)},"rows":[`)]
    let separator = '\n'
    for await (const slice of inSlices(content.rows)) {
      parts.push(Buffer.from(separator + slice.map((row) => JSON.stringify(row)).join(',\n')))
      separator = ',\n'
    }
    return Buffer.concat([...parts, Buffer.from('\n]}\n')])
  },
}

function headOf({ report_id, report_type, period, filters, generated_at, days, row_count }: ReportContent) {
  const total = totalOf(days)
  return {
    report_id,
    report_type,
    time_period: printed(period),
    filters,
    generated_at,
    summary: summaryOf(total),
    trends: trendsOf(period, days, new Set(Metric.enum)),
    top_issues: topIssues(total),
    row_count,
  }
}

import { printed } from '../domain/period.ts'
import type { ReportReading } from '../domain/report-content.ts'
import { reportFigures } from '../domain/report-figures.ts'
import type { ReportWriter } from './report-writer.ts'

/** Every row, and then the figures as the dashboard gives them. */
export const jsonReport: ReportWriter = {
  maxRows: 200_000,
  async *write(report: ReportReading) {
    yield Buffer.from(`${JSON.stringify(headOf(report)).slice(0, -1)},"rows":[`)
    let separator = '\n'
    for await (const slice of report.slices) {
      if (slice.length === 0) continue
      yield Buffer.from(separator + slice.map((row) => JSON.stringify(row)).join(',\n'))
      separator = ',\n'
    }
    yield Buffer.from(`\n],${JSON.stringify(tailOf(report)).slice(1)}\n`)
  },
}

const headOf = ({ report_id, report_type, period, filters, generated_at }: ReportReading) => ({
  report_id,
  report_type,
  time_period: printed(period),
  filters,
  generated_at,
})

function tailOf(report: ReportReading) {
  const { days, row_count } = report.totals()
  const { summary, trends, most } = reportFigures({ ...report, days })
  return {
    row_count,
    summary,
    trends,
    ...Object.fromEntries(
      most.map(({ of, counts }) => [`top_${of}s`, counts.map(({ name, amount }) => ({ [of]: name, count: amount }))]),
    ),
  }
}

import { printed } from '../domain/period.ts'
import type { ReportContent } from '../domain/report-content.ts'
import { reportFigures } from '../domain/report-figures.ts'
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

function headOf(content: ReportContent) {
  const { report_id, report_type, period, filters, generated_at, row_count } = content
  const { summary, trends, most } = reportFigures(content)
  return {
    report_id,
    report_type,
    time_period: printed(period),
    filters,
    generated_at,
    summary,
    trends,
    ...Object.fromEntries(
      most.map(({ of, counts }) => [`top_${of}s`, counts.map(({ name, amount }) => ({ [of]: name, count: amount }))]),
    ),
    row_count,
  }
}

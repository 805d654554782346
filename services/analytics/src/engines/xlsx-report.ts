import { printed } from '../domain/period.ts'
import type { ReportReading } from '../domain/report-content.ts'
import { reportFigures } from '../domain/report-figures.ts'
import { type Cell, COLUMNS, cellsOf } from '../domain/report-rows.ts'
import type { ReportWriter } from './report-writer.ts'
import { workbook } from './xlsx/workbook.ts'

type Lines = AsyncGenerator<readonly (readonly Cell[])[]>

/** A sheet with the rows, and one with the figures of the period. */
export const xlsxReport: ReportWriter = {
  maxRows: 200_000,
  write: (report: ReportReading) =>
    workbook([
      { name: 'Rows', columns: COLUMNS[report.report_type], rows: rowsOf(report) },
      { name: 'Summary', columns: ['figure', 'value'], rows: figuresOf(report) },
    ]),
}

async function* rowsOf({ report_type, slices }: ReportReading): Lines {
  for await (const slice of slices) yield slice.map((row) => cellsOf(report_type, row))
}

/** Read after the rows: only then they are known. */
async function* figuresOf(report: ReportReading): Lines {
  const { report_id, report_type, period, filters, generated_at } = report
  const { days, row_count } = report.totals()
  const { summary, most } = reportFigures({ ...report, days })
  yield [
    ...Object.entries({ report_id, report_type, ...printed(period), ...filters, generated_at, row_count }),
    ...Object.entries(summary),
    ...most.flatMap(({ of, counts }) => counts.map(({ name, amount }) => [`top ${of}: ${name}`, amount] as const)),
  ]
}

import { printed } from '../domain/period.ts'
import type { ReportContent } from '../domain/report-content.ts'
import { reportFigures } from '../domain/report-figures.ts'
import { type Cell, COLUMNS, cellsOf } from '../domain/report-rows.ts'
import { inSlices } from './in-slices.ts'
import type { ReportWriter } from './report-writer.ts'
import { workbook } from './xlsx/workbook.ts'

/** A sheet with the rows, and one with the figures of the period. */
export const xlsxReport: ReportWriter = {
  maxRows: 200_000,
  beyond: 'refuse',
  write: (content: ReportContent) =>
    workbook([
      { name: 'Rows', columns: COLUMNS[content.report_type], rows: rowsOf(content) },
      { name: 'Summary', columns: ['figure', 'value'], rows: inSlices(figuresOf(content)) },
    ]),
}

async function* rowsOf({ report_type, rows }: ReportContent): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const slice of inSlices(rows)) yield slice.map((row) => cellsOf(report_type, row))
}

function figuresOf(content: ReportContent): readonly (readonly Cell[])[] {
  const { report_id, report_type, period, filters, generated_at, row_count } = content
  const { summary, most } = reportFigures(content)
  return [
    ...Object.entries({ report_id, report_type, ...printed(period), ...filters, generated_at, row_count }),
    ...Object.entries(summary),
    ...most.flatMap(({ of, counts }) => counts.map(({ name, amount }) => [`top ${of}: ${name}`, amount] as const)),
  ]
}

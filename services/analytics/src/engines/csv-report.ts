import { csvCell } from '../domain/csv-cell.ts'
import type { ReportReading } from '../domain/report-content.ts'
import { COLUMNS, cellsOf } from '../domain/report-rows.ts'
import type { ReportWriter } from './report-writer.ts'

/** Without it Excel reads the file in the machine's old code page, which spoils Turkish letters. */
const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'

/** RFC 4180 with a header line. */
export const csvReport: ReportWriter = {
  maxRows: 200_000,
  async *write({ report_type, slices }: ReportReading) {
    yield Buffer.from(`${BYTE_ORDER_MARK}${COLUMNS[report_type].join(',')}${LINE_END}`)
    for await (const slice of slices) {
      const lines = slice.map((row) => cellsOf(report_type, row).map(csvCell).join(',') + LINE_END)
      yield Buffer.from(lines.join(''))
    }
  },
}

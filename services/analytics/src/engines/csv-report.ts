import { csvCell } from '../domain/csv-cell.ts'
import type { ReportContent } from '../domain/report-content.ts'
import { COLUMNS, cellsOf } from '../domain/report-rows.ts'
import { inSlices } from './in-slices.ts'
import type { ReportWriter } from './report-writer.ts'

/** Without it Excel reads the file in the machine's old code page, which spoils Turkish letters. */
const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'

/** RFC 4180 with a header line. */
export const csvReport: ReportWriter = {
  maxRows: 200_000,
  beyond: 'refuse',
  async write({ report_type, rows }: ReportContent) {
    const parts = [Buffer.from(`${BYTE_ORDER_MARK}${COLUMNS[report_type].join(',')}${LINE_END}`)]
    for await (const slice of inSlices(rows)) {
      const lines = slice.map((row) => cellsOf(report_type, row).map(csvCell).join(',') + LINE_END)
      parts.push(Buffer.from(lines.join('')))
    }
    return Buffer.concat(parts)
  },
}

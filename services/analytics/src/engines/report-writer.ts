import type { ReportReading } from '../domain/report-content.ts'

/** Writes a report as a file of one format, without holding up the event loop. */
export interface ReportWriter {
  /** A report with more rows fails. */
  readonly maxRows: number
  /** The file, piece by piece. */
  write(report: ReportReading): AsyncIterable<Uint8Array>
}

import type { ReportContent } from '../domain/report-content.ts'

/** Writes a report as a file of one format, without holding up the event loop. */
export interface ReportWriter {
  /** How many rows a file holds. */
  readonly maxRows: number
  /** What happens to more rows than that: the report fails, or the file holds the newest and says so. */
  readonly beyond: 'refuse' | 'leave_out'
  write(content: ReportContent): Promise<Uint8Array>
}

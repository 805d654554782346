import type { ReportFilters, ReportType } from '@customer-service/contracts/analytics'
import type { DailySums } from './figures.ts'
import type { Period } from './period.ts'
import type { Row } from './report-rows.ts'

/** Everything that a report says, before it is written in a format. Plain data: it crosses to a worker thread. */
export interface ReportContent {
  readonly report_id: string
  readonly report_type: ReportType
  readonly period: Period
  readonly filters: ReportFilters
  /** UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
  readonly generated_at: string
  readonly days: DailySums
  /** Newest first, at most as many as the writer takes. */
  readonly rows: readonly Row[]
  /** How many rows there are. */
  readonly row_count: number
}

import type { ReportFilters, ReportType } from '@customer-service/contracts/analytics'
import type { DailySums } from './figures.ts'
import type { Period } from './period.ts'
import type { Row } from './report-rows.ts'

/** What a report is about. */
export interface ReportHead {
  readonly report_id: string
  readonly report_type: ReportType
  readonly period: Period
  readonly filters: ReportFilters
  /** UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
  readonly generated_at: string
}

/** What the rows of a report add up to. */
export interface ReportTotals {
  readonly days: DailySums
  readonly row_count: number
}

/** A report as it is read: too long to be held, it comes in slices, newest first. */
export interface ReportReading extends ReportHead {
  /** To be read once. */
  readonly slices: AsyncIterable<readonly Row[]>
  /** Whole once all rows are read. */
  totals(): ReportTotals
}

/** A report as a reader sees it. Plain data: it crosses to a worker thread. */
export interface ReportContent extends ReportHead, ReportTotals {
  /** Newest first, at most as many as are shown. */
  readonly rows: readonly Row[]
}

import type { ReportFormat } from '@customer-service/contracts/analytics'
import { type InTurn, openInTurn, type ServiceDeps } from '@customer-service/core'
import type { Config } from './config.ts'
import { csvReport } from './engines/csv-report.ts'
import { jsonReport } from './engines/json-report.ts'
import { pdfReport } from './engines/pdf-report.ts'
import type { ReportWriter } from './engines/report-writer.ts'
import { xlsxReport } from './engines/xlsx-report.ts'

export type Deps = ServiceDeps & {
  readonly writers: Readonly<Record<ReportFormat, ReportWriter>>
  /** The reports of this process are made one after the other: many large ones together would take the memory of all. */
  readonly inTurn: InTurn
  readonly reportRetentionDays: number
}

export function openDeps(base: ServiceDeps, config: Config): Deps {
  return {
    ...base,
    writers: { csv: csvReport, json: jsonReport, pdf: pdfReport(base.stopping), xlsx: xlsxReport },
    inTurn: openInTurn(),
    reportRetentionDays: config.ANALYTICS_REPORT_RETENTION_DAYS,
  }
}

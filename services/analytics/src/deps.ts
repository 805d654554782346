import type { ReportFormat } from '@customer-service/contracts/analytics'
import type { ServiceDeps } from '@customer-service/core'
import { csvReport } from './engines/csv-report.ts'
import { jsonReport } from './engines/json-report.ts'
import { openPdfReport } from './engines/pdf-report.ts'
import type { ReportWriter } from './engines/report-writer.ts'

export type Deps = ServiceDeps & { readonly writers: Readonly<Record<ReportFormat, ReportWriter>> }

export function openDeps(base: ServiceDeps): Deps {
  return { ...base, writers: { csv: csvReport, json: jsonReport, pdf: openPdfReport() } }
}

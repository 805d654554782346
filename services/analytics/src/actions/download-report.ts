import { prefixed } from '@customer-service/contracts'
import type { downloadReport as contract, ReportFormat } from '@customer-service/contracts/analytics'
import { notFound } from '@customer-service/core'
import { FileReply, type Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { signedText } from '../domain/download-link.ts'
import { dayOf } from '../domain/period.ts'
import { linkExpired, wrongLink } from '../errors.ts'
import { fileOf, reports } from '../tables.ts'

const CONTENT_TYPES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
}

/** Unsigned: the token in the link is the permission, given by `getReport` to a caller that may read the report. */
export async function downloadReport(
  { store, files, secrets, now }: Deps,
  { params, query }: Request<typeof contract>,
): Promise<FileReply> {
  const id = prefixed('rep', params.report_id)
  if (!secrets.isMac('report-download', signedText(id, query.expires), query.token)) throw wrongLink()
  if (query.expires * 1_000 <= now().getTime()) throw linkExpired()
  const report = await store.get(reports, id)
  const content = report?.status === 'completed' ? await files.open(fileOf(report)) : undefined
  if (!report || !content) throw notFound('report', id)
  const { start, end } = report.time_period
  const name = `${report.report_type}_${dayOf(start)}_${dayOf(end)}.${report.format}`
  return new FileReply(CONTENT_TYPES[report.format], name, content)
}

import { prefixed } from '@customer-service/contracts'
import type { getReport as contract, ReportDetails } from '@customer-service/contracts/analytics'
import { queryAuditLogs, trailResources } from '@customer-service/contracts/audit'
import { notFound, toTimestamp, unixSeconds } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { LINK_SECONDS, signedText } from '../domain/download-link.ts'
import { reports, type StoredReport } from '../tables.ts'

export async function getReport(deps: Deps, { caller, params }: Request<typeof contract>): Promise<ReportDetails> {
  const id = prefixed('rep', params.report_id)
  const stored = await deps.store.get(reports, id)
  if (!stored || !mayRead(caller, stored)) throw notFound('report', id)
  const { version, ...report } = stored
  if (report.status !== 'completed') return { ...report, download_url: null }
  const expires = unixSeconds(deps.now()) + LINK_SECONDS
  return {
    ...report,
    download_url: linkTo(deps, id, expires),
    download_expires_at: toTimestamp(new Date(expires * 1_000)),
  }
}

/** An export of the audit trail is for those who may read that trail. */
function mayRead(caller: Caller, { report_id, report_type, filters }: StoredReport): boolean {
  if (!caller.may(`report/${report_id}`)) return false
  const { action } = queryAuditLogs.config
  return (
    report_type !== 'audit_export' ||
    trailResources(filters.user_id).every((resource) => caller.mayDo(action, resource))
  )
}

function linkTo({ publicUrl, secrets }: Deps, id: string, expires: number): string {
  const token = secrets.mac('report-download', signedText(id, expires))
  return `${publicUrl()}/analytics/reports/${id}/download?expires=${expires}&token=${token}`
}

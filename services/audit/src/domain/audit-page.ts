import type { AuditLog } from '@customer-service/contracts/audit'
import type { TrailRecord } from './trail.ts'

/** Below the largest answer, 262,144 bytes, with room for the rest of it. */
const MAX_PAGE_BYTES = 256_000

/** The first records that fit into one answer; `limit` becomes their number when not all do, so that paging by it loses nothing. */
export function pageThatFits(
  records: readonly TrailRecord[],
  limit: number,
): { readonly logs: AuditLog[]; readonly limit: number } {
  const logs: AuditLog[] = []
  let bytes = 0
  for (const record of records) {
    const log = auditLog(record)
    bytes += Buffer.byteLength(JSON.stringify(log)) + 1
    if (bytes > MAX_PAGE_BYTES) return { logs, limit: logs.length }
    logs.push(log)
  }
  return { logs, limit }
}

function auditLog(record: TrailRecord): AuditLog {
  const { log_id, timestamp, user_id, service, action, resource_id, request_ip, details } = record
  return { log_id, timestamp, user_id, service, action, resource_id, request_ip, details: { ...details } }
}

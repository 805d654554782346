import type { AuditLog } from '@customer-service/contracts/audit'
import { firstWithin } from '@customer-service/core'
import type { TrailRecord } from './trail.ts'
import { auditLog } from './trail-entry.ts'

/** Below the largest answer, 262,144 bytes, with room for the rest of it. */
export const MAX_PAGE_BYTES = 256_000

/** The first records that fit into one answer; `limit` becomes their number when not all do, so that paging by it loses nothing. */
export function pageThatFits(
  records: readonly TrailRecord[],
  limit: number,
): { readonly logs: AuditLog[]; readonly limit: number } {
  const logs = firstWithin(records.map(auditLog), MAX_PAGE_BYTES)
  return { logs: [...logs], limit: logs.length < records.length ? logs.length : limit }
}

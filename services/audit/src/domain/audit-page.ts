import type { AuditLog } from '@customer-service/contracts/audit'
import type { TrailRecord } from './trail.ts'
import { auditLog } from './trail-entry.ts'

/** Below the largest answer, 262,144 bytes, with room for the rest of it. */
const MAX_PAGE_BYTES = 256_000

/** The first items that fit into one answer. */
export function thatFit<Item>(items: readonly Item[]): Item[] {
  let bytes = 0
  const tooMany = items.findIndex((item) => {
    bytes += Buffer.byteLength(JSON.stringify(item)) + 1
    return bytes > MAX_PAGE_BYTES
  })
  return tooMany === -1 ? [...items] : items.slice(0, tooMany)
}

/** The first records that fit into one answer; `limit` becomes their number when not all do, so that paging by it loses nothing. */
export function pageThatFits(
  records: readonly TrailRecord[],
  limit: number,
): { readonly logs: AuditLog[]; readonly limit: number } {
  const logs = thatFit(records.map(auditLog))
  return { logs, limit: logs.length < records.length ? logs.length : limit }
}

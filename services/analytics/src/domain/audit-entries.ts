import type { AuditLog } from '@customer-service/contracts/audit'
import { type DailySums, ranking } from './figures.ts'
import { daysOf, type Period } from './period.ts'
import type { Row } from './report-rows.ts'
import type { Sums } from './sums.ts'

/** Of the entries that tell of a request which policies refused. */
const REFUSED = 'access_denied'

/** As the audit trail has it, and on whose behalf it was done. */
export const auditRow = ({ log_id, timestamp, user_id, details, ...entry }: AuditLog): Row => ({
  log_id,
  timestamp,
  principal: principalOf(details),
  user_id,
  ...entry,
  details,
})

export function auditSumsOf({ action, service, details }: AuditLog): Sums {
  const principal = principalOf(details) ?? 'unknown'
  return {
    entries: 1,
    [`action:${action}`]: 1,
    [`service:${service}`]: 1,
    [`principal:${principal}`]: 1,
    ...(action === REFUSED && { refused: 1, [`refused:${principal}`]: 1 }),
  }
}

export const auditSummaryOf = (total: Sums) => ({
  entries: total.entries ?? 0,
  refused: total.refused ?? 0,
  principals: ranking(total, 'principal:').length,
})

/** One point per UTC day, also for days without entries. */
export const entriesPerDay = (period: Period, days: DailySums) =>
  daysOf(period).map(({ day }) => ({ date: day, count: days.get(day)?.entries ?? 0 }))

const principalOf = ({ principal }: AuditLog['details']): string | null =>
  typeof principal === 'string' ? principal : null

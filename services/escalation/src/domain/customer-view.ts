import type { CustomerStatus, CustomerView } from '@customer-service/contracts/escalation'
import type { EscalationCase } from './escalation-case.ts'
import { isDone, UNTAKEN } from './life-cycle.ts'

interface Shown {
  readonly timeZone: string
  /** UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
  readonly linkExpiresAt: string
}

/** What its customer may know of a case: how it stands and since when. Built field by field, so that nothing slips in. */
export function customerView(found: EscalationCase, { timeZone, linkExpiresAt }: Shown): CustomerView {
  const status = customerStatus(found)
  const isAwaited = status === 'received' || status === 'in_progress'
  return {
    escalation_id: found.escalation_id,
    status,
    opened_at: found.created_at,
    ...(isAwaited && { expected_response_time: found.expected_response_time }),
    history: history(found),
    time_zone: timeZone,
    link_expires_at: linkExpiresAt,
  }
}

function customerStatus({ status, first_response_at }: EscalationCase): CustomerStatus {
  if (isDone(status)) return 'resolved'
  if (status === 'waiting_customer') return 'waiting_for_you'
  if (first_response_at !== undefined) return 'answered'
  return UNTAKEN.includes(status) ? 'received' : 'in_progress'
}

/** Who answers takes it on with that: the answer alone says so. */
function history({ created_at, taken_at, first_response_at, resolved_at }: EscalationCase): CustomerView['history'] {
  const isTakenBefore = taken_at !== undefined && (first_response_at === undefined || taken_at < first_response_at)
  return [
    { step: 'received' as const, at: created_at },
    ...(isTakenBefore ? [{ step: 'taken' as const, at: taken_at }] : []),
    ...(first_response_at === undefined ? [] : [{ step: 'answered' as const, at: first_response_at }]),
    ...(resolved_at === undefined ? [] : [{ step: 'resolved' as const, at: resolved_at }]),
  ].toSorted((one, other) => Number(one.at > other.at) - Number(one.at < other.at))
}

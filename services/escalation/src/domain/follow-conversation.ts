import { changeCase } from './change-case.ts'
import type { EscalationCase } from './escalation-case.ts'
import { isDone, UNTAKEN } from './life-cycle.ts'
import type { SlaPolicy } from './sla-policy.ts'

/**
 * The case after a person answered in its conversation: whoever answers a case that nobody has begun works on it, and a
 * team's case is theirs. The very same object when that says nothing new. `at` is `YYYY-MM-DDTHH:mm:ssZ`.
 */
export function answered(before: EscalationCase, agentId: string, at: string): EscalationCase {
  const { status, first_response_at: first, updated_at } = before
  const isBegun = !UNTAKEN.includes(status)
  const isFirst = first === undefined || at < first
  if (status === 'closed' || (isBegun && !isFirst)) return before
  return {
    ...before,
    status: isBegun ? status : 'in_progress',
    assigned_to: status === 'created' ? agentId : before.assigned_to,
    first_response_at: isFirst ? at : first,
    updated_at: updated_at > at ? updated_at : at,
  }
}

/** The case after its customer wrote: what waited for that, or was solved before it, is in progress again. */
export function customerWrote(policy: SlaPolicy, before: EscalationCase, sentAt: string, now: Date): EscalationCase {
  const { status, resolved_at } = before
  const isAfterwards = status === 'resolved' && (resolved_at === undefined || sentAt > resolved_at)
  if (status !== 'waiting_customer' && !isAfterwards) return before
  return changeCase(policy, before, { status: 'in_progress' }, now)
}

/** The case after its conversation went back to the bot: solved. */
export function handedBack(policy: SlaPolicy, before: EscalationCase, at: string): EscalationCase {
  return isDone(before.status) ? before : changeCase(policy, before, { status: 'resolved' }, new Date(at))
}

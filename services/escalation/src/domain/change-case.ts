import { isAtLeast } from '@customer-service/contracts'
import type { CaseAction, UpdateCase } from '@customer-service/contracts/escalation'
import { jsonBytes, toTimestamp } from '@customer-service/core'
import { actionsTooLarge, tooManyActions } from '../errors.ts'
import type { EscalationCase } from './escalation-case.ts'
import { isDone, moved, refuseClosed } from './life-cycle.ts'
import { isHigh } from './priority.ts'
import { dueTimes, type SlaPolicy } from './sla-policy.ts'

export const MAX_ACTIONS = 200
/** Of their JSON, so that a case with its transcript stays below the largest answer. */
export const MAX_ACTIONS_BYTES = 64 * 1024

/**
 * The case after the change, or the very same object when the change says nothing new.
 * Giving a new case to somebody makes it `assigned`. Throws 409 for a move that the life cycle doesn't know.
 */
export function changeCase(policy: SlaPolicy, before: EscalationCase, change: UpdateCase, at: Date): EscalationCase {
  const id = before.escalation_id
  const assignedTo = change.assigned_to ?? before.assigned_to
  const priority = change.priority ?? before.priority
  const notes = change.resolution_notes ?? before.resolution_notes
  const isHandedOn = before.status === 'created' && assignedTo !== before.assigned_to
  const status = moved(id, before.status, change.status ?? (isHandedOn ? 'assigned' : before.status))
  const isSame =
    status === before.status &&
    assignedTo === before.assigned_to &&
    priority === before.priority &&
    notes === before.resolution_notes
  if (isSame) return before
  refuseClosed(id, before.status)
  const { resolved_at: resolvedAt, taken_at: takenAt, ...rest } = before
  const taken = takenAt ?? (status === 'in_progress' ? toTimestamp(at) : undefined)
  return {
    ...rest,
    status,
    assigned_to: assignedTo,
    priority,
    resolution_notes: notes,
    updated_at: toTimestamp(at),
    ...(taken !== undefined && { taken_at: taken }),
    ...(isDone(status) && { resolved_at: resolvedAt ?? toTimestamp(at) }),
    ...promises(policy, before, priority, at),
    is_high_announced: before.is_high_announced || isHigh(priority),
  }
}

/** The case with one more thing done. Throws 409 when it is closed or holds as many as it can. */
export function withAction(before: EscalationCase, action: CaseAction): EscalationCase {
  const id = before.escalation_id
  refuseClosed(id, before.status)
  if (before.actions.length >= MAX_ACTIONS) throw tooManyActions(id, MAX_ACTIONS)
  const actions = [...before.actions, action]
  if (jsonBytes(actions) > MAX_ACTIONS_BYTES) throw actionsTooLarge(id, MAX_ACTIONS_BYTES)
  return { ...before, actions, updated_at: action.timestamp }
}

/** A raise starts the new clock now and never gives more time than there was; a lowered case is promised anew. */
function promises(
  policy: SlaPolicy,
  before: EscalationCase,
  priority: EscalationCase['priority'],
  at: Date,
): Pick<EscalationCase, 'expected_response_time' | 'expected_completion'> {
  const { expected_response_time, expected_completion } = before
  if (priority === before.priority) return { expected_response_time, expected_completion }
  const isRaise = !isAtLeast(before.priority, priority)
  const { response, completion } = dueTimes(policy, priority, isRaise ? at : new Date(before.created_at))
  if (!isRaise) return { expected_response_time: toTimestamp(response), expected_completion: toTimestamp(completion) }
  return {
    expected_response_time: earlier(expected_response_time, toTimestamp(response)),
    expected_completion: earlier(expected_completion, toTimestamp(completion)),
  }
}

const earlier = (one: string, other: string): string => (one < other ? one : other)

import type { Priority } from '@customer-service/contracts'
import type { CaseAction, CaseStatus } from '@customer-service/contracts/escalation'
import { isDone, QUEUED, UNTAKEN } from './life-cycle.ts'

/** A problem that people take care of. Times are UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
export interface EscalationCase {
  readonly escalation_id: string
  readonly status: CaseStatus
  readonly priority: Priority
  readonly assigned_to: string
  readonly issue_summary: string
  readonly resolution_notes: string
  readonly conversation_id?: string
  readonly user_id?: string
  readonly source?: string
  readonly sentiment_score?: number
  readonly relevant_data: Readonly<Record<string, unknown>>
  readonly created_at: string
  readonly updated_at: string
  /** When it was first moved to `in_progress`; who takes it on by answering has `first_response_at` instead. */
  readonly taken_at?: string
  /** When a person first answered the customer in the conversation. */
  readonly first_response_at?: string
  readonly resolved_at?: string
  readonly expected_response_time: string
  readonly expected_completion: string
  readonly actions: readonly CaseAction[]
  /** Whether `high_priority_case` was announced: it is, once in a case's life. */
  readonly is_high_announced: boolean
  /** How often its customer's links were withdrawn; absent: never. */
  readonly links_withdrawn?: number
}

/** What is due next: the first answer until somebody begins, then the solution, then nothing. */
export function dueAt(found: EscalationCase): string | undefined {
  if (isDone(found.status)) return undefined
  return UNTAKEN.includes(found.status) ? found.expected_response_time : found.expected_completion
}

/** When the next thing is due, for cases that stand in the queue. */
export function queuedUntil(found: EscalationCase): string | undefined {
  return QUEUED.includes(found.status) ? dueAt(found) : undefined
}

/** `2026-11`: cases are listed and counted by the month of their creation. */
export function monthOf(found: Pick<EscalationCase, 'created_at'>): string {
  return found.created_at.slice(0, 7)
}

/** What a policy is asked about: the owner as it is stored, never as a request says. */
export function resourceOf(found: Pick<EscalationCase, 'escalation_id' | 'user_id'>): string {
  const kind = `escalation/${found.escalation_id}`
  return found.user_id === undefined ? kind : `user/${found.user_id}/${kind}`
}

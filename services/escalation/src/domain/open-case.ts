import { type Priority, priorityOfMood } from '@customer-service/contracts'
import { toTimestamp, unixSeconds } from '@customer-service/core'
import type { EscalationCase } from './escalation-case.ts'
import { isHigh } from './priority.ts'
import { dueTimes, type SlaPolicy } from './sla-policy.ts'
import { type Teams, teamFor } from './teams.ts'

export interface Problem {
  readonly escalation_id: string
  readonly issue_summary: string
  readonly conversation_id?: string | undefined
  readonly user_id?: string | undefined
  readonly priority?: Priority | undefined
  readonly source?: string | undefined
  readonly sentiment_score?: number | undefined
  readonly relevant_data?: Readonly<Record<string, unknown>> | undefined
  /** Where routing would send it. */
  readonly destination?: string | undefined
}

export interface Rules {
  readonly policy: SlaPolicy
  readonly teams: Teams
}

/** A new case: priority, team and due times follow from the problem. */
export function openCase({ policy, teams }: Rules, problem: Problem, at: Date): EscalationCase {
  const { conversation_id, user_id, source, sentiment_score } = problem
  const createdAt = new Date(unixSeconds(at) * 1_000)
  const priority = problem.priority ?? priorityOfMood(sentiment_score)
  const due = dueTimes(policy, priority, createdAt)
  return {
    escalation_id: problem.escalation_id,
    status: 'created',
    priority,
    assigned_to: teamFor(teams, priority, problem.destination),
    issue_summary: problem.issue_summary,
    resolution_notes: '',
    ...(conversation_id !== undefined && { conversation_id }),
    ...(user_id !== undefined && { user_id }),
    ...(source !== undefined && { source }),
    ...(sentiment_score !== undefined && { sentiment_score }),
    relevant_data: problem.relevant_data ?? {},
    created_at: toTimestamp(createdAt),
    updated_at: toTimestamp(createdAt),
    expected_response_time: toTimestamp(due.response),
    expected_completion: toTimestamp(due.completion),
    actions: [],
    is_high_announced: isHigh(priority),
  }
}

import type { Message } from '@customer-service/contracts/chatbot'
import type { Case, CaseOpened, CaseSummary } from '@customer-service/contracts/escalation'
import { dueAt, type EscalationCase } from './escalation-case.ts'

const EXCERPT_LENGTH = 240

/** Where a case is reached from outside (ESC-03). */
export function trackingUrl(publicUrl: string, escalationId: string): string {
  return `${publicUrl}/escalation/cases/${escalationId}`
}

export function caseOpened(found: EscalationCase, publicUrl: string): CaseOpened {
  return {
    escalation_id: found.escalation_id,
    status: found.status,
    assigned_to: found.assigned_to,
    expected_response_time: found.expected_response_time,
    expected_completion: found.expected_completion,
    tracking_url: trackingUrl(publicUrl, found.escalation_id),
  }
}

export function caseView(found: EscalationCase, transcript: readonly Message[], publicUrl: string): Case {
  return {
    ...sharedFields(found, publicUrl),
    issue_summary: found.issue_summary,
    resolution_notes: found.resolution_notes,
    relevant_data: { ...found.relevant_data },
    transcript: [...transcript],
    actions: [...found.actions],
  }
}

/** @param now UTC, `YYYY-MM-DDTHH:mm:ssZ` */
export function caseSummary(found: EscalationCase, publicUrl: string, now: string): CaseSummary {
  const due = dueAt(found)
  return {
    ...sharedFields(found, publicUrl),
    issue_summary: excerpt(found.issue_summary),
    ...(due !== undefined && { due_at: due }),
    is_overdue: due !== undefined && due < now,
  }
}

/** What events say about a case. */
export function caseFacts(found: EscalationCase, publicUrl: string) {
  const { resolved_at, updated_at, expected_response_time, expected_completion, ...facts } = sharedFields(
    found,
    publicUrl,
  )
  return { ...facts, issue_summary: found.issue_summary, changed_at: updated_at }
}

function sharedFields(found: EscalationCase, publicUrl: string) {
  const { conversation_id, user_id, source, sentiment_score, first_response_at, resolved_at } = found
  return {
    escalation_id: found.escalation_id,
    status: found.status,
    priority: found.priority,
    assigned_to: found.assigned_to,
    created_at: found.created_at,
    updated_at: found.updated_at,
    expected_response_time: found.expected_response_time,
    expected_completion: found.expected_completion,
    tracking_url: trackingUrl(publicUrl, found.escalation_id),
    ...(first_response_at !== undefined && { first_response_at }),
    ...(resolved_at !== undefined && { resolved_at }),
    ...(conversation_id !== undefined && { conversation_id }),
    ...(user_id !== undefined && { user_id }),
    ...(source !== undefined && { source }),
    ...(sentiment_score !== undefined && { sentiment_score }),
  }
}

function excerpt(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (line.length <= EXCERPT_LENGTH) return line
  return `${line
    .slice(0, EXCERPT_LENGTH - 1)
    .toWellFormed()
    .replace(/\ufffd$/u, '')}…`
}

import { Type } from 'typebox'
import { defineEvent, Score, Strict, Timestamp } from '../common.ts'
import { Priority } from '../priority.ts'
import { CaseStatus } from './http.ts'

const caseFacts = Strict({
  escalation_id: Type.String(),
  conversation_id: Type.Optional(Type.String()),
  user_id: Type.Optional(Type.String()),
  priority: Priority,
  status: CaseStatus,
  assigned_to: Type.String(),
  issue_summary: Type.String(),
  source: Type.Optional(Type.String()),
  sentiment_score: Type.Optional(Score),
  tracking_url: Type.String(),
  created_at: Timestamp,
  first_response_at: Type.Optional(Timestamp),
  changed_at: Timestamp,
})

export const escalationCreated = defineEvent('escalation.created', caseFacts)
export const escalationUpdated = defineEvent('escalation.updated', caseFacts)
export const escalationResolved = defineEvent('escalation.resolved', caseFacts)
/** A case is high or urgent, from the start or raised later (C-09: also accepted as `case.high_priority`). */
export const highPriorityCase = defineEvent('high_priority_case', caseFacts)

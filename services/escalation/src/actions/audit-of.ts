import type { AuditNote } from '@customer-service/core/http'
import type { EscalationCase } from '../domain/escalation-case.ts'

/** What the audit entry of a changed case says; no text that people wrote. */
export function auditOf(found: EscalationCase, details: Readonly<Record<string, unknown>>): AuditNote {
  const { escalation_id, user_id, conversation_id, status, priority } = found
  return {
    resource_id: escalation_id,
    ...(user_id !== undefined && { user_id }),
    details: { ...(conversation_id !== undefined && { conversation_id }), status, priority, ...details },
  }
}

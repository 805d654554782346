import type { AuditLog, TrailEntry } from '@customer-service/contracts/audit'
import type { TrailRecord } from './trail.ts'

/** The record as the log shows it. */
export function auditLog(record: TrailRecord): AuditLog {
  const { log_id, timestamp, user_id, service, action, resource_id, request_ip, details } = record
  return { log_id, timestamp, user_id, service, action, resource_id, request_ip, details: { ...details } }
}

/** All that the record says, with its hash. */
export function trailEntry(record: TrailRecord): TrailEntry {
  const { conversation_id, ordinal, action_ordinal, user_ordinal, conversation_ordinal } = record
  const { expires_at, previous_hash, hash } = record
  return {
    ...auditLog(record),
    conversation_id,
    ordinal,
    action_ordinal,
    ...(user_ordinal !== undefined && { user_ordinal }),
    ...(conversation_ordinal !== undefined && { conversation_ordinal }),
    expires_at,
    ...(previous_hash !== undefined && { previous_hash }),
    ...(hash !== undefined && { hash }),
  }
}

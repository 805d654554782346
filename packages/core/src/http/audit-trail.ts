import { type Static, Type } from 'typebox'
import type { EventDefinition } from '../store/write.ts'

export type AuditRecord = Static<typeof AuditRecord>
/** Who did what, to what, when and from where. No message text, no secrets, no personal data. */
export const AuditRecord = Type.Object({
  log_id: Type.String(),
  /** UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
  timestamp: Type.String(),
  service: Type.String(),
  action: Type.String(),
  resource_id: Type.Union([Type.String(), Type.Null()]),
  /** The customer concerned. */
  user_id: Type.Union([Type.String(), Type.Null()]),
  conversation_id: Type.Union([Type.String(), Type.Null()]),
  /** The principal that signed. */
  actor: Type.String(),
  /** The principal in whose name it was done. */
  principal: Type.String(),
  request_id: Type.String(),
  request_ip: Type.String(),
  details: Type.Record(Type.String(), Type.Unknown()),
})

/** Announced by the pipeline in the same commit as the change it tells of; the audit service keeps it. */
export const auditRecorded: EventDefinition<AuditRecord> = { type: 'audit.recorded', schema: AuditRecord }

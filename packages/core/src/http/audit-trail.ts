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

/** Most records that one event tells of: the batches of the audit service rest on it. */
export const MOST_RECORDS = 3

/** Of a commit: a command with those that it asked other services for, theirs first. */
const AuditRecords = Type.Object({ records: Type.Array(AuditRecord, { minItems: 2, maxItems: MOST_RECORDS }) })

export type AuditRecorded = Static<typeof AuditRecorded>
/** What is recorded alone stands by itself. */
const AuditRecorded = Type.Union([AuditRecord, AuditRecords])

/** What the audit service logs when the trail isn't what was written; operators are called by it. */
export const TRAIL_DAMAGED = 'audit_trail_damaged'

/** Announced by the pipeline in the same commit as the change it tells of; the audit service keeps it. */
export const auditRecorded: EventDefinition<AuditRecorded> = { type: 'audit.recorded', schema: AuditRecorded }

/** The records that an event tells of, in their order. */
export const recordsOf = (event: AuditRecorded): readonly AuditRecord[] =>
  'records' in event ? event.records : [event]

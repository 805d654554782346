import type { Caller } from '../auth/caller.ts'
import { ACTION_PREFIX } from '../auth/evaluate.ts'
import { type Clock, toTimestamp } from '../clock.ts'
import type { NewId } from '../ids.ts'
import { announce, type Write } from '../store/write.ts'
import { type AuditRecord, auditRecorded, MOST_RECORDS } from './audit-trail.ts'
import type { AuditNote, Decision } from './decision.ts'
import type { Operation } from './operation.ts'

/** Who asked, and from where. */
export type Asker = Pick<Caller, 'actor' | 'principal' | 'requestId' | 'ip'>

interface RecordDeps {
  readonly now: Clock
  readonly newId: NewId
}

/** The action under which the trail keeps that policies kept somebody out. */
const DENIED = 'access_denied'

/** What the audit trail is told of an operation; nothing where its contract asks for none. */
export function auditRecords(
  { contract, service }: Operation,
  notes: Decision<unknown>['audit'],
  asker: Asker,
  deps: RecordDeps,
): readonly AuditRecord[] {
  const usual = contract.config.audit
  if (usual === undefined) return []
  return [notes ?? {}].flat().map((note) => recordOf(service, note.action ?? usual, note, asker, deps))
}

/** What the audit trail is told where policies kept somebody out: of the operation only, since ids may be personal. */
export function denialRecord({ contract, service }: Operation, asker: Asker, deps: RecordDeps): AuditRecord {
  const { method, url, config } = contract
  const details = { denied: `${ACTION_PREFIX}${config.action}`, method, route: url }
  return recordOf(service, DENIED, { details }, asker, deps)
}

function recordOf(
  service: string,
  action: string,
  { resource_id, user_id, details = {} }: AuditNote,
  asker: Asker,
  { now, newId }: RecordDeps,
): AuditRecord {
  return {
    log_id: newId('audit'),
    timestamp: toTimestamp(now()),
    service,
    action,
    resource_id: resource_id ?? null,
    user_id: user_id ?? null,
    conversation_id: conversationOf(resource_id, details),
    actor: asker.actor,
    principal: asker.principal,
    request_id: asker.requestId,
    request_ip: asker.ip,
    details: { ...details },
  }
}

/** Tells the audit trail of all that a commit does, in order, under what the last of it acted on. */
export function announceRecords(records: readonly AuditRecord[]): readonly Write[] {
  const own = records.at(-1)
  if (own === undefined) return []
  const key = own.resource_id ?? own.log_id
  const writes: Write[] = []
  for (let from = 0; from < records.length; from += MOST_RECORDS) {
    const some = records.slice(from, from + MOST_RECORDS)
    // What is alone is the last.
    writes.push(announce(auditRecorded, key, some.length === 1 ? own : { records: some }))
  }
  return writes
}

function conversationOf(resource: string | undefined, details: Readonly<Record<string, unknown>>): string | null {
  if (typeof details.conversation_id === 'string') return details.conversation_id
  return resource?.startsWith('conv-') ? resource : null
}

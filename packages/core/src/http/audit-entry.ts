import type { Caller } from '../auth/caller.ts'
import { type Clock, toTimestamp } from '../clock.ts'
import type { NewId } from '../ids.ts'
import { announce, type Write } from '../store/write.ts'
import { type AuditRecord, auditRecorded, MOST_RECORDS } from './audit-trail.ts'
import type { AuditNote } from './decision.ts'
import type { Operation } from './operation.ts'

/** What the audit trail is told of an operation; nothing where its contract asks for none. */
export function auditRecords(
  { contract, service }: Operation,
  note: AuditNote | undefined,
  caller: Caller,
  { now, newId }: { readonly now: Clock; readonly newId: NewId },
): readonly AuditRecord[] {
  const action = contract.config.audit
  if (action === undefined) return []
  const { resource_id, user_id, details = {} } = note ?? {}
  return [
    {
      log_id: newId('audit'),
      timestamp: toTimestamp(now()),
      service,
      action,
      resource_id: resource_id ?? null,
      user_id: user_id ?? null,
      conversation_id: conversationOf(resource_id, details),
      actor: caller.actor,
      principal: caller.principal,
      request_id: caller.requestId,
      request_ip: caller.ip,
      details: { ...details },
    },
  ]
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

import type { Caller } from '../auth/caller.ts'
import { type Clock, toTimestamp } from '../clock.ts'
import type { NewId } from '../ids.ts'
import { announce, type Write } from '../store/write.ts'
import { auditRecorded } from './audit-trail.ts'
import type { AuditNote } from './decision.ts'
import type { Operation } from './operation.ts'

/** What the audit trail is told of an operation, to be committed with what it changes; nothing where the contract asks for none. */
export function auditEntry(
  { contract, service }: Operation,
  note: AuditNote | undefined,
  caller: Caller,
  { now, newId }: { readonly now: Clock; readonly newId: NewId },
): readonly Write[] {
  const action = contract.config.audit
  if (action === undefined) return []
  const { resource_id, user_id, details = {} } = note ?? {}
  const log_id = newId('audit')
  return [
    announce(auditRecorded, resource_id ?? log_id, {
      log_id,
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
    }),
  ]
}

function conversationOf(resource: string | undefined, details: Readonly<Record<string, unknown>>): string | null {
  if (typeof details.conversation_id === 'string') return details.conversation_id
  return resource?.startsWith('conv-') ? resource : null
}

import { onBatch } from '@customer-service/core/events'
import { auditRecorded } from '@customer-service/core/http'
import { put, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { appendRecords, type Ends } from '../domain/append-records.ts'
import { EMPTY_HEAD } from '../domain/trail.ts'
import { auditConversations, auditHeads, auditRecords, TRAIL, userPartition } from '../tables.ts'

/**
 * Appends what was done to the trail (AUD-07). The version of the head makes appends follow one another, so no other
 * write needs to expect anything. Of n events: n records, at most n conversation heads, and the head.
 */
export const onAuditRecorded = onBatch([auditRecorded], async (deps: Deps, deliveries): Promise<readonly Write[]> => {
  const given = deliveries.map(({ data }) => data)
  const head = await deps.store.get(auditHeads, TRAIL)
  const ends = await readEnds(deps, head ?? EMPTY_HEAD, {
    users: named(given.map(({ user_id }) => user_id)),
    conversations: named(given.map(({ conversation_id }) => conversation_id)),
  })
  const appended = appendRecords(ends, given, deps.retentionDays, deps.now())
  return [
    put(auditHeads, appended.head, head?.version ?? 'absent'),
    ...appended.records.map((record) => put(auditRecords, record, 'any')),
    ...appended.conversations.map((conversation) => put(auditConversations, conversation, 'any')),
  ]
})

function named(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== null))]
}

async function readEnds(
  { store }: Deps,
  head: Ends['head'],
  names: { readonly users: readonly string[]; readonly conversations: readonly string[] },
): Promise<Ends> {
  const [users, conversations] = await Promise.all([
    Promise.all(
      names.users.map(async (user): Promise<[string, number]> => {
        const { items } = await store.query(auditRecords, userPartition(user), { descending: true, limit: 1 })
        return [user, items[0]?.user_ordinal ?? 0]
      }),
    ),
    Promise.all(
      names.conversations.map(async (conversation): Promise<[string, number]> => {
        const found = await store.get(auditConversations, conversation)
        return [conversation, found?.last ?? 0]
      }),
    ),
  ])
  return { head, users: new Map(users), conversations: new Map(conversations) }
}

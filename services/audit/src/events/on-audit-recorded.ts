import { type Delivery, onBatch } from '@customer-service/core/events'
import { type AuditRecorded, auditRecorded, recordsOf } from '@customer-service/core/http'
import { put, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { appendRecords, type Ends } from '../domain/append-records.ts'
import { EMPTY_HEAD } from '../domain/trail.ts'
import { auditConversations, auditHeads, auditRecords, TRAIL, userPartition } from '../tables.ts'

/** Each tells of 3 commands at most: 42 records and 42 conversation heads with the head and 14 marks are 99 writes. */
const MOST_EVENTS = 14

/**
 * Appends what was done to the trail (AUD-07). The version of the head makes appends follow one another, so no other
 * write needs to expect anything. Of n records: n rows, at most n conversation heads, and the head.
 */
export const onAuditRecorded = onBatch([auditRecorded], appendAll, MOST_EVENTS)

async function appendAll(deps: Deps, deliveries: readonly Delivery<AuditRecorded>[]): Promise<readonly Write[]> {
  const given = deliveries.flatMap(({ data }) => recordsOf(data))
  const head = await deps.store.get(auditHeads, TRAIL)
  const ends = await readEnds(deps, head ?? EMPTY_HEAD, {
    users: named(given.map(({ user_id }) => user_id)),
    conversations: named(given.map(({ conversation_id }) => conversation_id)),
  })
  const { ends: after, ...appended } = appendRecords(ends, given, {
    append_id: deps.newId('append'),
    retentionDays: deps.retentionDays,
    now: deps.now(),
  })
  deps.knownEnds.append(ends.head, after)
  return [
    put(auditHeads, after.head, head?.version ?? 'absent'),
    ...appended.records.map((record) => put(auditRecords, record, 'any')),
    ...appended.conversations.map((conversation) => put(auditConversations, conversation, 'any')),
  ]
}

function named(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== null))]
}

async function readEnds(
  { store, knownEnds }: Deps,
  head: Ends['head'],
  names: { readonly users: readonly string[]; readonly conversations: readonly string[] },
): Promise<Ends> {
  const known = knownEnds.at(head)
  const [users, conversations] = await Promise.all([
    ordinals(names.users, known.users, async (user) => {
      const { items } = await store.query(auditRecords, userPartition(user), { descending: true, limit: 1 })
      return items[0]?.user_ordinal
    }),
    ordinals(names.conversations, known.conversations, async (conversation) => {
      const found = await store.get(auditConversations, conversation)
      return found?.last
    }),
  ])
  return { head, users, conversations }
}

/** The last ordinal of each name: the one known, or as read; 0 for a new log. */
async function ordinals(
  names: readonly string[],
  known: ReadonlyMap<string, number>,
  read: (name: string) => Promise<number | undefined>,
): Promise<ReadonlyMap<string, number>> {
  const found = await Promise.all(
    names.map(async (name): Promise<[string, number]> => [name, known.get(name) ?? (await read(name)) ?? 0]),
  )
  return new Map(found)
}

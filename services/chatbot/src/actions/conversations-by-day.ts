import type { ConversationStatus } from '@customer-service/contracts/chatbot'
import { type Counter, itemsOf, type Part } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import type { Conversation } from '../domain/conversation.ts'
import { countByDay, type DayCount } from '../domain/conversation-counts.ts'
import { oldestDay } from '../domain/retention.ts'
import { conversationCounts, conversations, countsOfUser, EVERYBODY, statusDay } from '../tables.ts'

/** Which conversations: of a customer, of a status, of both, or all. */
export interface Selection {
  readonly user_id?: string
  readonly status?: ConversationStatus
}

/** The days that have some of them, newest first. */
export async function daysOf(
  { store, now, retentionDays }: Deps,
  { user_id, status }: Selection,
): Promise<readonly DayCount[]> {
  const partition = user_id === undefined ? EVERYBODY : countsOfUser(user_id)
  const rows: Counter[] = []
  const page = { from: oldestDay(now(), retentionDays), descending: true }
  for await (const row of itemsOf(store, conversationCounts, partition, page)) rows.push(row)
  return countByDay(rows, status)
}

/** A customer's conversations of one status are few enough to be picked from all of the customer's. */
export function partOf({ user_id, status }: Selection, { day, count }: DayCount): Part<Conversation> {
  const { byDay, byStatus, byUser } = conversations.indexes
  const isWanted = (found: Conversation) => status === undefined || found.status === status
  if (user_id !== undefined) {
    return { source: byUser, partition: user_id, range: { from: day, to: `${day}~` }, count, isWanted }
  }
  return status === undefined
    ? { source: byDay, partition: day, count }
    : { source: byStatus, partition: statusDay(status, day), count, isWanted }
}

import type { ConversationStatus } from '@customer-service/contracts/chatbot'
import type { Counter, Index, Page, Store } from '@customer-service/core/store'
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

const MOST_ROWS = 1_000

/** The days that have some of them, newest first. */
export async function daysOf(
  { store, now, retentionDays }: Deps,
  { user_id, status }: Selection,
): Promise<readonly DayCount[]> {
  const partition = user_id === undefined ? EVERYBODY : countsOfUser(user_id)
  const rows: Counter[] = []
  let cursor: string | undefined
  do {
    const slice = await store.query(conversationCounts, partition, {
      from: oldestDay(now(), retentionDays),
      descending: true,
      limit: MOST_ROWS,
      ...(cursor !== undefined && { cursor }),
    })
    rows.push(...slice.items)
    cursor = slice.cursor
  } while (cursor !== undefined)
  return countByDay(rows, status)
}

/** A page of them, newest first. Days that lie before the page are skipped by their counts, unread. */
export async function readPage(
  store: Store,
  selection: Selection,
  days: readonly DayCount[],
  offset: number,
  limit: number,
): Promise<readonly Conversation[]> {
  const found: Conversation[] = []
  let toSkip = offset
  for (const { day, count } of days) {
    if (found.length === limit) break
    if (toSkip >= count) {
      toSkip -= count
      continue
    }
    const read = await readDay(store, placeOf(selection, day), toSkip + limit - found.length)
    found.push(...read.slice(toSkip))
    toSkip = 0
  }
  return found
}

interface Place {
  readonly index: Index<Conversation>
  readonly partition: string
  readonly range: Page
  readonly isWanted: (conversation: Conversation) => boolean
}

/** A customer's conversations of one status are few enough to be picked from all of the customer's. */
function placeOf({ user_id, status }: Selection, day: string): Place {
  const { byDay, byStatus, byUser } = conversations.indexes
  const isWanted = (found: Conversation) => status === undefined || found.status === status
  if (user_id !== undefined) return { index: byUser, partition: user_id, range: { from: day, to: `${day}~` }, isWanted }
  return status === undefined
    ? { index: byDay, partition: day, range: {}, isWanted }
    : { index: byStatus, partition: statusDay(status, day), range: {}, isWanted }
}

async function readDay(store: Store, place: Place, most: number): Promise<readonly Conversation[]> {
  const found: Conversation[] = []
  let cursor: string | undefined
  do {
    const slice = await store.query(place.index, place.partition, {
      ...place.range,
      descending: true,
      limit: Math.min(MOST_ROWS, most),
      ...(cursor !== undefined && { cursor }),
    })
    found.push(...slice.items.filter(place.isWanted))
    cursor = slice.cursor
  } while (cursor !== undefined && found.length < most)
  return found.slice(0, most)
}

import type { ConversationList, ConversationStatus } from '@customer-service/contracts/chatbot'
import type { Caller } from '@customer-service/core/auth'
import type { Counter, Index, Page, Store } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type Conversation, summaryOf } from '../domain/conversation.ts'
import { countByDay, type DayCount } from '../domain/conversation-counts.ts'
import { oldestDay } from '../domain/retention.ts'
import { firstWithin } from '../domain/within-bytes.ts'
import { accessDenied } from '../errors.ts'
import { conversationCounts, conversations, countsOfUser, EVERYBODY, statusDay } from '../tables.ts'

export interface Listing {
  readonly user_id?: string
  readonly status?: ConversationStatus
  readonly limit?: number
  readonly offset?: number
}

const MOST_BYTES = 255_000
const MOST_ROWS = 1_000

/**
 * Conversations newest first, day by day: the day's counters say how many to skip, so that a far page reads no more
 * than one day. A page that would not fit into one answer ends earlier; its `limit` says how many it holds.
 */
export async function listConversations(deps: Deps, caller: Caller, listing: Listing): Promise<ConversationList> {
  const { user_id, limit = 50, offset = 0 } = listing
  const resource = `user/${user_id ?? '*'}/conversation/*`
  if (!caller.may(resource)) throw accessDenied(resource)
  const days = await daysOf(deps, listing)
  const found = await readPage(deps.store, listing, days, offset, limit)
  const page = firstWithin(found.map(summaryOf), MOST_BYTES)
  return {
    conversations: [...page],
    total: days.reduce((sum, { count }) => sum + count, 0),
    limit: page.length < found.length ? page.length : limit,
    offset,
  }
}

async function daysOf({ store, now, retentionDays }: Deps, { user_id, status }: Listing): Promise<readonly DayCount[]> {
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

async function readPage(
  store: Store,
  listing: Listing,
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
    const read = await readDay(store, placeOf(listing, day), toSkip + limit - found.length)
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
function placeOf({ user_id, status }: Listing, day: string): Place {
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

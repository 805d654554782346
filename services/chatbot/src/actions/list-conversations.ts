import type { ConversationList } from '@customer-service/contracts/chatbot'
import { accessDenied, firstWithin } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'
import { pageOverParts } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { summaryOf } from '../domain/conversation.ts'
import { daysOf, partOf, type Selection } from './conversations-by-day.ts'

export interface Listing extends Selection {
  readonly limit?: number
  readonly offset?: number
}

const MOST_BYTES = 255_000

/**
 * Conversations newest first, day by day: the day's counters say how many to skip, so that a far page reads no more
 * than one day. A page that would not fit into one answer ends earlier; its `limit` says how many it holds.
 */
export async function listConversations(deps: Deps, caller: Caller, listing: Listing): Promise<ConversationList> {
  const { user_id, limit = 50, offset = 0 } = listing
  const resource = `user/${user_id ?? '*'}/conversation/*`
  if (!caller.may(resource)) throw accessDenied(resource)
  const days = await daysOf(deps, listing)
  const parts = days.map((day) => partOf(listing, day))
  const found = await pageOverParts(deps.store, parts, { offset, limit, descending: true })
  const page = firstWithin(found.map(summaryOf), MOST_BYTES)
  return {
    conversations: [...page],
    total: days.reduce((sum, { count }) => sum + count, 0),
    limit: page.length < found.length ? page.length : limit,
    offset,
  }
}

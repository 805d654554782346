import { setImmediate as otherRequests } from 'node:timers/promises'
import { prefixed } from '@customer-service/contracts'
import type { ConversationMoodReport, getConversationMood as contract } from '@customer-service/contracts/sentiment'
import type { Caller } from '@customer-service/core/auth'
import type { Request } from '@customer-service/core/http'
import type { Store } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { conversationResource } from '../domain/analysis.ts'
import { pointView, reportOf } from '../domain/mood-report.ts'
import { conversationNotFound } from '../errors.ts'
import { type Conversation, conversations, type Point, points, pointsOf } from '../tables.ts'

const READ_AT_ONCE = 500
/** Callers that name one conversation id: more than a few is somebody's mistake. */
const MOST_OWNERS = 100

/** The mood of a conversation over time. Its points are read whole: a conversation has as many as somebody has written. */
export async function getConversationMood(
  deps: Deps,
  { params, query, caller }: Request<typeof contract>,
): Promise<ConversationMoodReport> {
  const { limit = 100, offset = 0, user_id } = query
  const conversation_id = prefixed('conv', params.conversation_id)
  const found = await find(deps.store, caller, conversation_id, user_id)
  const all = await readPoints(deps.store, found)
  if (all.length === 0) throw conversationNotFound(conversation_id)
  return {
    ...reportOf(found, all, deps),
    points: all.slice(offset, offset + limit).map(pointView),
    total: all.length,
    limit,
    offset,
  }
}

/**
 * Of those that the caller may see: a customer's before those of principals that named none, and the oldest before those
 * of others who named the same id later.
 */
async function find(
  store: Store,
  caller: Caller,
  conversation_id: string,
  user_id: string | undefined,
): Promise<Conversation> {
  const { items } = await store.query(conversations, conversation_id, { limit: MOST_OWNERS })
  const [found] = items
    .filter((one) => (user_id === undefined || one.user_id === user_id) && caller.may(conversationResource(one)))
    .sort((a, b) => Number(a.user_id === undefined) - Number(b.user_id === undefined) || a.expires_at - b.expires_at)
  if (!found) throw conversationNotFound(conversation_id)
  return found
}

async function readPoints(store: Store, conversation: Conversation): Promise<readonly Point[]> {
  const found: Point[] = []
  let cursor: string | undefined
  do {
    const page = { limit: READ_AT_ONCE, ...(cursor !== undefined && { cursor }) }
    const slice = await store.query(points, pointsOf(conversation), page)
    found.push(...slice.items)
    cursor = slice.cursor
    if (cursor !== undefined) await otherRequests()
  } while (cursor !== undefined)
  return found
}

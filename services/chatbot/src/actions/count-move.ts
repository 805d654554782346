import { dayOf } from '@customer-service/core'
import { add, type Write } from '@customer-service/core/store'
import type { Conversation } from '../domain/conversation.ts'
import { conversationCounts, countsOfUser, EVERYBODY } from '../tables.ts'

/** Rows a day that everybody's conversations are counted in, so that many starts at once don't wait for one another. */
const ROWS_A_DAY = 4

/** Counts a conversation that began, or whose status changed; nothing when it is what it was. */
export function countMove(from: Conversation | undefined, to: Conversation): readonly Write[] {
  if (from?.status === to.status) return []
  const amounts = { ...(from && { [from.status]: -1 }), [to.status]: 1 }
  const day = dayOf(to.created_at)
  return [
    add(conversationCounts, [EVERYBODY, `${day}#${rowOf(to.conversation_id)}`], amounts, to.expires),
    add(conversationCounts, [countsOfUser(to.user_id), `${day}#`], amounts, to.expires),
  ]
}

/** No longer counts a conversation that is removed; the counts of its customer go as a whole. */
export function uncount({ created_at, conversation_id, status, expires }: Conversation): Write {
  const row = `${dayOf(created_at)}#${rowOf(conversation_id)}`
  return add(conversationCounts, [EVERYBODY, row], { [status]: -1 }, expires)
}

const rowOf = (conversationId: string): number => conversationId.charCodeAt(conversationId.length - 1) % ROWS_A_DAY

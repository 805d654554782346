import type { Transcript } from '@customer-service/contracts/chatbot'
import { firstWithin, jsonBytes } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'
import type { Deps } from '../deps.ts'
import { summaryOf } from '../domain/conversation.ts'
import { messageOf, placeKey } from '../domain/message.ts'
import { messages } from '../tables.ts'
import { loadConversation } from './load-conversation.ts'

const MOST_BYTES = 260_000

/**
 * A page of the transcript. A page whose messages would not fit into one answer ends earlier; its `limit` says how many
 * it holds.
 */
export async function getConversation(
  deps: Deps,
  caller: Caller,
  id: string,
  { limit = 50, offset = 0 }: { readonly limit?: number; readonly offset?: number },
): Promise<Transcript> {
  const found = await loadConversation(deps, caller, id)
  const summary = summaryOf(found)
  const { items } = await deps.store.query(messages, found.conversation_id, { from: placeKey(offset), limit })
  const page = firstWithin(items.map(messageOf), MOST_BYTES - jsonBytes(summary))
  return {
    ...summary,
    messages: [...page],
    total: found.messages,
    limit: page.length < items.length ? page.length : limit,
    offset,
  }
}

import { toTimestamp } from '@customer-service/core'
import { itemsOf, remove, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import type { Conversation } from '../domain/conversation.ts'
import { placeKey } from '../domain/message.ts'
import { conversations, messages } from '../tables.ts'
import { uncount } from './count-move.ts'
import { endConversation } from './end-conversation.ts'

/** Of which each may hold files of a quarter of a megabyte. */
const MESSAGES_AT_ONCE = 90

/** Removes a conversation with its messages, in pieces; it goes last, so that an interrupted erasure finds it again. */
export async function eraseConversation(deps: Deps, conversationId: string): Promise<void> {
  const { store } = deps
  const found = await closedConversation(deps, conversationId)
  if (!found) return
  const writes: Write[] = []
  for await (const { place } of itemsOf(store, messages, conversationId, { limit: MESSAGES_AT_ONCE })) {
    if (writes.length === MESSAGES_AT_ONCE) await store.commit(writes.splice(0))
    writes.push(remove(messages, [conversationId, placeKey(place)], 'any'))
  }
  await store.commit([...writes, remove(conversations, [conversationId], found.version), uncount(found)])
}

/** Closes it first where it is open: others wait for the end of what they count. */
async function closedConversation({ store, now }: Deps, id: string): Promise<Stored<Conversation> | undefined> {
  const found = await store.get(conversations, id)
  if (!found || found.status === 'closed') return found
  await store.commit(endConversation(found, 'abandoned', toTimestamp(now())).writes)
  return store.get(conversations, id)
}

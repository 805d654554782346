import { prefixed } from '@customer-service/contracts'
import type { Caller } from '@customer-service/core/auth'
import type { Stored } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type Conversation, resourceOf } from '../domain/conversation.ts'
import { conversationNotFound } from '../errors.ts'
import { conversations } from '../tables.ts'

/** A conversation by its id, with or without its prefix. Another customer's looks like none (404). */
export async function loadConversation({ store }: Deps, caller: Caller, id: string): Promise<Stored<Conversation>> {
  const conversationId = prefixed('conv', id)
  const found = await store.get(conversations, conversationId)
  if (!found || !caller.may(resourceOf(found))) throw conversationNotFound(conversationId)
  return found
}

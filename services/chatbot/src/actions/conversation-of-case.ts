import type { escalationCreated } from '@customer-service/contracts/escalation'
import type { Store, Stored } from '@customer-service/core/store'
import type { Conversation } from '../domain/conversation.ts'
import { conversations } from '../tables.ts'

type CaseFacts = NonNullable<(typeof escalationCreated)['Data']>

/** The conversation that a case is about; undefined without one, or when it never had the case and is another customer's. */
export async function conversationOfCase(
  store: Store,
  { conversation_id, escalation_id, user_id }: CaseFacts,
): Promise<Stored<Conversation> | undefined> {
  if (conversation_id === undefined) return undefined
  const found = await store.get(conversations, conversation_id)
  return found?.user_id === user_id || found?.escalation_id === escalation_id ? found : undefined
}

import { escalationResolved } from '@customer-service/contracts/escalation'
import { on } from '@customer-service/core/events'
import { put, type Stored } from '@customer-service/core/store'
import { endConversation } from '../actions/end-conversation.ts'
import type { Deps } from '../deps.ts'
import { type Conversation, withCaseDone } from '../domain/conversation.ts'
import { conversations } from '../tables.ts'

/** People solved the case that a conversation was handed over under: the conversation is over too. */
export const onEscalationResolved = on(escalationResolved, async ({ store }: Deps, { data }) => {
  if (data.conversation_id === undefined) return []
  const found = await store.get(conversations, data.conversation_id)
  if (found?.escalation_id !== data.escalation_id) return []
  const done: Stored<Conversation> = { ...withCaseDone(found, data.changed_at), version: found.version }
  if (found.status === 'with_people') return endConversation(done, 'resolved', data.changed_at).writes
  return found.has_open_case ? [put(conversations, done, found.version)] : []
})

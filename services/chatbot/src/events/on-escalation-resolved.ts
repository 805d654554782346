import { escalationResolved } from '@customer-service/contracts/escalation'
import { on } from '@customer-service/core/events'
import { endConversation } from '../actions/end-conversation.ts'
import type { Deps } from '../deps.ts'
import { conversations } from '../tables.ts'

/** People solved the case that a conversation was handed over under: the conversation is over too. */
export const onEscalationResolved = on(escalationResolved, async ({ store }: Deps, { data }) => {
  if (data.conversation_id === undefined) return []
  const found = await store.get(conversations, data.conversation_id)
  if (found?.status !== 'with_people' || found.escalation_id !== data.escalation_id) return []
  return endConversation({ ...found, ended_with_case: true }, 'resolved', data.changed_at).writes
})

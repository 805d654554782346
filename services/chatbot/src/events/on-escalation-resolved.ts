import { escalationResolved } from '@customer-service/contracts/escalation'
import { on } from '@customer-service/core/events'
import { put, type Stored } from '@customer-service/core/store'
import { conversationOfCase } from '../actions/conversation-of-case.ts'
import { endConversation } from '../actions/end-conversation.ts'
import type { Deps } from '../deps.ts'
import { afterCase, type Conversation, isUnderCase } from '../domain/conversation.ts'
import { conversations } from '../tables.ts'

/** People solved a case that they had a conversation under. Once it was the last one, the conversation is over too. */
export const onEscalationResolved = on(escalationResolved, async ({ store }: Deps, { data }) => {
  const found = await conversationOfCase(store, data)
  if (found === undefined || !isUnderCase(found, data.escalation_id)) return []
  const after: Stored<Conversation> = {
    ...afterCase(found, data.escalation_id, data.changed_at),
    version: found.version,
  }
  return after.has_open_case || found.status !== 'with_people'
    ? [put(conversations, after, found.version)]
    : endConversation(after, 'resolved', data.changed_at).writes
})

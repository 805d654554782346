import { conversationReplied } from '@customer-service/contracts/chatbot'
import { on } from '@customer-service/core/events'
import { followCase } from '../actions/follow-case.ts'
import type { Deps } from '../deps.ts'
import { answered } from '../domain/follow-conversation.ts'

export const onConversationReplied = on(conversationReplied, (deps: Deps, { data }) =>
  followCase(deps, data.escalation_id, (before) => answered(before, data.agent_id, data.replied_at)),
)

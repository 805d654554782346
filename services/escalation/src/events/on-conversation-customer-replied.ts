import { conversationCustomerReplied } from '@customer-service/contracts/chatbot'
import { on } from '@customer-service/core/events'
import { followCase } from '../actions/follow-case.ts'
import type { Deps } from '../deps.ts'
import { customerWrote } from '../domain/follow-conversation.ts'

export const onConversationCustomerReplied = on(conversationCustomerReplied, (deps: Deps, { data }) =>
  followCase(deps, data.escalation_id, (before) => customerWrote(deps.rules.policy, before, data.sent_at, deps.now())),
)

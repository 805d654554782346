import { conversationHandedBack } from '@customer-service/contracts/chatbot'
import { on } from '@customer-service/core/events'
import { followCase } from '../actions/follow-case.ts'
import type { Deps } from '../deps.ts'
import { handedBack } from '../domain/follow-conversation.ts'

export const onConversationHandedBack = on(conversationHandedBack, (deps: Deps, { data }) =>
  followCase(deps, data.escalation_id, (before) => handedBack(deps.rules.policy, before, data.handed_back_at)),
)

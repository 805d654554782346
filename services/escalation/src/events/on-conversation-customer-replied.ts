import { conversationCustomerReplied } from '@customer-service/contracts/chatbot'
import { on } from '@customer-service/core/events'
import { followCase } from '../actions/follow-case.ts'
import type { Deps } from '../deps.ts'
import { customerWrote } from '../domain/follow-conversation.ts'

/** What waited for the customer, whichever of the conversation's cases it is, goes on: each by a commit of its own. */
export const onConversationCustomerReplied = on(conversationCustomerReplied, async (deps: Deps, { data }) => {
  const follow = (id: string) =>
    followCase(deps, id, (before) => customerWrote(deps.rules.policy, before, data.sent_at, deps.now()))
  for (const id of data.other_escalation_ids ?? []) await deps.store.commit(await follow(id))
  return follow(data.escalation_id)
})

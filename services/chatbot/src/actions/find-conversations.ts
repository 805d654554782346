import type { ConversationList, findConversations as contract, Transcript } from '@customer-service/contracts/chatbot'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { getConversation } from './get-conversation.ts'
import { listConversations } from './list-conversations.ts'

/** Both forms of `GET /chatbot/conversation` (C-01): one conversation by its id, or a list. */
export function findConversations(
  deps: Deps,
  { caller, query }: Request<typeof contract>,
): Promise<Transcript | ConversationList> {
  return query.conversation_id === undefined
    ? listConversations(deps, caller, query)
    : getConversation(deps, caller, query.conversation_id, query)
}

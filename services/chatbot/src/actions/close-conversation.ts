import type { ConversationSummary, closeConversation as contract } from '@customer-service/contracts/chatbot'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { summaryOf } from '../domain/conversation.ts'
import { endConversation } from './end-conversation.ts'
import { loadConversation } from './load-conversation.ts'

/** Closing what is closed changes nothing and is no error. */
export async function closeConversation(
  deps: Deps,
  { caller, params, body }: Request<typeof contract>,
): Promise<Decision<ConversationSummary>> {
  const found = await loadConversation(deps, caller, params.conversation_id)
  const audit = { resource_id: found.conversation_id, user_id: found.user_id }
  if (found.status === 'closed') return { reply: summaryOf(found), writes: [], audit }
  const resolution = body.resolution ?? 'resolved'
  const { conversation, writes } = endConversation(found, resolution, toTimestamp(deps.now()))
  return { reply: summaryOf(conversation), writes, audit: { ...audit, details: { resolution } } }
}

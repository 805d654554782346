import {
  type ConversationSummary,
  type handBackConversation as contract,
  conversationHandedBack,
} from '@customer-service/contracts/chatbot'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { handedBack, summaryOf } from '../domain/conversation.ts'
import { conversationClosed, otherCasesOpen } from '../errors.ts'
import { conversations } from '../tables.ts'
import { countMove } from './count-move.ts'
import { loadConversation } from './load-conversation.ts'

/** The bot answers again, and the case is resolved by what is announced. Handing back what the bot has changes nothing. */
export async function handBackConversation(
  deps: Deps,
  { caller, params }: Request<typeof contract>,
): Promise<Decision<ConversationSummary>> {
  const found = await loadConversation(deps, caller, params.conversation_id)
  const { conversation_id, user_id, escalation_id = '' } = found
  if (found.status === 'closed') throw conversationClosed(conversation_id)
  const audit = { resource_id: conversation_id, user_id }
  if (found.status === 'open') return { reply: summaryOf(found), writes: [], audit }
  if (found.other_cases) throw otherCasesOpen(conversation_id, found.other_cases)
  const at = toTimestamp(deps.now())
  const conversation = handedBack(found, at)
  const facts = { conversation_id, user_id, escalation_id, handed_back_at: at }
  return {
    reply: summaryOf(conversation),
    writes: [
      put(conversations, conversation, found.version),
      ...countMove(found, conversation),
      announce(conversationHandedBack, conversation_id, facts),
    ],
    audit: { ...audit, details: { escalation_id } },
  }
}

import type { sendMessage as contract, MessageAnswered } from '@customer-service/contracts/chatbot'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { MOST_MESSAGES, reopened } from '../domain/conversation.ts'
import { conversationFull } from '../errors.ts'
import { checkAttachments } from './check-attachments.ts'
import { commitTurn } from './commit-turn.ts'
import { loadConversation } from './load-conversation.ts'
import { takeTurn } from './take-turn.ts'

export async function sendMessage(deps: Deps, request: Request<typeof contract>): Promise<Decision<MessageAnswered>> {
  const { caller, params, body } = request
  const found = await loadConversation(deps, caller, params.conversation_id)
  if (found.messages + 2 > MOST_MESSAGES) throw conversationFull(found.conversation_id, MOST_MESSAGES)
  const said = { text: body.message.toWellFormed(), attachments: body.attachments ?? [] }
  checkAttachments(said)
  const taken = await takeTurn(deps, request, reopened(found), said)
  return commitTurn(deps, taken, found)
}

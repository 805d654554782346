import type { sendMessage as contract, MessageAnswered } from '@customer-service/contracts/chatbot'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { wrongSize } from '../domain/attachments.ts'
import { MOST_MESSAGES, reopened } from '../domain/conversation.ts'
import { jsonBytes } from '../domain/within-bytes.ts'
import { attachmentsTooLarge, conversationFull, otherSize } from '../errors.ts'
import { commitTurn } from './commit-turn.ts'
import { loadConversation } from './load-conversation.ts'
import { type Said, takeTurn } from './take-turn.ts'

/** Bytes of a message's JSON: with what stands around it, a page of the transcript can always show it. */
const MOST_BYTES = 245_000

export async function sendMessage(deps: Deps, request: Request<typeof contract>): Promise<Decision<MessageAnswered>> {
  const { caller, params, body } = request
  const found = await loadConversation(deps, caller, params.conversation_id)
  if (found.messages + 2 > MOST_MESSAGES) throw conversationFull(found.conversation_id, MOST_MESSAGES)
  const said = { text: body.message.toWellFormed(), attachments: body.attachments ?? [] }
  checkAttachments(said)
  const taken = await takeTurn(deps, request, reopened(found), said)
  return commitTurn(deps, taken, found)
}

function checkAttachments(said: Said): void {
  if (said.attachments.length === 0) return
  const place = wrongSize(said.attachments)
  if (place >= 0) throw otherSize(place)
  if (jsonBytes(said) > MOST_BYTES) throw attachmentsTooLarge(MOST_BYTES)
}

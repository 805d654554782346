import {
  type replyToConversation as contract,
  conversationReplied,
  type ReplySent,
} from '@customer-service/contracts/chatbot'
import { toTimestamp } from '@customer-service/core'
import { nameOf } from '@customer-service/core/auth'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put, type Stored } from '@customer-service/core/store'
import { containsPii } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import { type Conversation, MOST_MESSAGES } from '../domain/conversation.ts'
import type { StoredMessage } from '../domain/message.ts'
import { conversationClosed, conversationFull } from '../errors.ts'
import { conversations, messages } from '../tables.ts'
import { checkAttachments } from './check-attachments.ts'
import { countMove } from './count-move.ts'
import { loadConversation } from './load-conversation.ts'
import { takeOver } from './take-over.ts'

type ReplyRequest = Request<typeof contract>

/** A person answers the customer. What the bot has is taken over with the answer, under a case of its own. */
export async function replyToConversation(deps: Deps, request: ReplyRequest): Promise<Decision<ReplySent>> {
  const { caller, params } = request
  const found = await loadConversation(deps, caller, params.conversation_id)
  const { conversation_id, user_id } = found
  if (found.status === 'closed') throw conversationClosed(conversation_id)
  if (found.messages + 1 > MOST_MESSAGES) throw conversationFull(conversation_id, MOST_MESSAGES)
  const reply = replyOf(deps, request, found)
  const { message_id, agent_id, timestamp } = reply
  const { conversation, escalation_id, opening } = await takeOver(deps, found, timestamp)
  const after = { ...conversation, updated_at: timestamp, messages: found.messages + 1, agent_id }
  const ids = { conversation_id, message_id, escalation_id, agent_id }
  return {
    reply: { ...ids, timestamp },
    writes: [
      put(conversations, after, found.version),
      put(messages, reply, 'absent'),
      ...countMove(found, after),
      ...opening,
      announce(conversationReplied, conversation_id, { ...ids, user_id, replied_at: timestamp }),
    ],
    audit: {
      resource_id: conversation_id,
      user_id,
      details: { message_id, escalation_id, agent_id, contains_pii: containsPii(reply.text) },
    },
  }
}

function replyOf(deps: Deps, { caller, body }: ReplyRequest, found: Stored<Conversation>) {
  const said = { text: body.message.toWellFormed(), attachments: body.attachments ?? [] }
  checkAttachments(said)
  return {
    ...said,
    conversation_id: found.conversation_id,
    expires: found.expires,
    message_id: deps.newId('msg'),
    place: found.messages,
    role: 'agent',
    agent_id: body.agent_id ?? nameOf(caller.principal),
    timestamp: toTimestamp(deps.now()),
  } as const satisfies StoredMessage
}

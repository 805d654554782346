import {
  type replyToConversation as contract,
  conversationHandedOver,
  conversationReplied,
  type ReplySent,
} from '@customer-service/contracts/chatbot'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put, type Stored, type Write } from '@customer-service/core/store'
import { containsPii } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import { type Conversation, MOST_MESSAGES, withPeople } from '../domain/conversation.ts'
import { issueSummary } from '../domain/issue-summary.ts'
import type { StoredMessage } from '../domain/message.ts'
import { nameOf } from '../domain/people.ts'
import { handedTranscript } from '../domain/transcript.ts'
import { conversationClosed, conversationFull } from '../errors.ts'
import { conversations, messages } from '../tables.ts'
import { messagesBefore } from './announce-handover.ts'
import { checkAttachments } from './check-attachments.ts'
import { countMove } from './count-move.ts'
import { loadConversation } from './load-conversation.ts'

/** A person answers the customer. What the bot has is taken over with the answer, under a case of its own. */
export async function replyToConversation(
  deps: Deps,
  { caller, params, body }: Request<typeof contract>,
): Promise<Decision<ReplySent>> {
  const found = await loadConversation(deps, caller, params.conversation_id)
  const { conversation_id, user_id } = found
  if (found.status === 'closed') throw conversationClosed(conversation_id)
  if (found.messages + 1 > MOST_MESSAGES) throw conversationFull(conversation_id, MOST_MESSAGES)
  const said = { text: body.message.toWellFormed(), attachments: body.attachments ?? [] }
  checkAttachments(said)
  const at = toTimestamp(deps.now())
  const agent_id = body.agent_id ?? nameOf(caller.principal)
  const takeover = found.status === 'open' ? await takeOver(deps, found, at) : undefined
  const { conversation: held, escalation_id } = takeover ?? { conversation: found, escalation_id: caseOf(found) }
  const reply: StoredMessage = {
    conversation_id,
    expires: found.expires,
    timestamp: at,
    message_id: deps.newId('msg'),
    place: found.messages,
    role: 'agent',
    agent_id,
    ...said,
  }
  const { message_id } = reply
  const answered: Conversation = { ...held, updated_at: at, messages: found.messages + 1, agent_id }
  const facts = { conversation_id, user_id, escalation_id, message_id, agent_id, replied_at: at }
  return {
    reply: { conversation_id, message_id, escalation_id, agent_id, timestamp: at },
    writes: [
      put(conversations, answered, found.version),
      put(messages, reply, 'absent'),
      ...countMove(found, answered),
      ...(takeover ? [takeover.announcement] : []),
      announce(conversationReplied, conversation_id, facts),
    ],
    audit: {
      resource_id: conversation_id,
      user_id,
      details: { message_id, agent_id, escalation_id, contains_pii: containsPii(said.text), took_over: !!takeover },
    },
  }
}

/** With people, a conversation has a case. */
const caseOf = ({ escalation_id = '' }: Conversation): string => escalation_id

interface Takeover {
  readonly conversation: Conversation
  readonly escalation_id: string
  readonly announcement: Write
}

async function takeOver(deps: Deps, found: Stored<Conversation>, at: string): Promise<Takeover> {
  const { conversation_id, user_id, channel, dialogue } = found
  const escalation_id = deps.newId('esc')
  const said = await messagesBefore(deps.store, conversation_id, found.messages)
  return {
    conversation: withPeople(found, escalation_id, at),
    escalation_id,
    announcement: announce(conversationHandedOver, conversation_id, {
      conversation_id,
      user_id,
      escalation_id,
      reason: 'taken_over',
      priority: 'medium',
      issue_summary: issueSummary(said),
      relevant_data: {
        channel,
        ...(dialogue.orderId !== undefined && { order_id: dialogue.orderId }),
        ...(dialogue.language && { language: dialogue.language }),
      },
      transcript: [...handedTranscript(said)],
    }),
  }
}

import type { ConversationStarted } from '@customer-service/contracts/chatbot'
import { type startConversation as contract, conversationCreated } from '@customer-service/contracts/chatbot'
import { accessDenied, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type Conversation, newConversation } from '../domain/conversation.ts'
import { expiryOf } from '../domain/retention.ts'
import { commitTurn } from './commit-turn.ts'
import { takeTurn } from './take-turn.ts'

const DEFAULT_CHANNEL = 'api'

export async function startConversation(
  deps: Deps,
  request: Request<typeof contract>,
): Promise<Decision<ConversationStarted>> {
  const { body, caller } = request
  const resource = `user/${body.user_id}/conversation/*`
  if (!caller.may(resource)) throw accessDenied(resource)
  const begun = begin(deps, body)
  const taken = await takeTurn(deps, request, begun, { text: body.initial_message.toWellFormed(), attachments: [] })
  const { reply, writes, audit } = await commitTurn(deps, taken, undefined)
  const { conversation_id, user_id, channel, created_at } = begun
  return {
    reply: { conversation_id, ...reply },
    writes: [
      announce(conversationCreated, conversation_id, { conversation_id, user_id, channel, created_at }),
      ...writes,
    ],
    audit,
  }
}

function begin({ newId, now, retentionDays }: Deps, body: Request<typeof contract>['body']): Conversation {
  const at = toTimestamp(now())
  return newConversation(
    {
      conversation_id: newId('conv'),
      user_id: body.user_id,
      channel: body.channel ?? DEFAULT_CHANNEL,
      metadata: body.metadata ?? {},
      expires: expiryOf(at, retentionDays),
    },
    at,
  )
}

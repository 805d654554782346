import * as contract from '@customer-service/contracts/chatbot'
import type { Operations } from '@customer-service/core/http'
import { closeConversation } from '../actions/close-conversation.ts'
import { findConversations } from '../actions/find-conversations.ts'
import { getConversation } from '../actions/get-conversation.ts'
import { handBackConversation } from '../actions/hand-back-conversation.ts'
import { replyToConversation } from '../actions/reply-to-conversation.ts'
import { sendMessage } from '../actions/send-message.ts'
import { startConversation } from '../actions/start-conversation.ts'
import type { Deps } from '../deps.ts'

export function conversationRoutes(operations: Operations, deps: Deps): void {
  operations.command(contract.startConversation, (request) => startConversation(deps, request))
  operations.command(contract.sendMessage, (request) => sendMessage(deps, request))
  operations.query(contract.findConversations, (request) => findConversations(deps, request))
  operations.query(contract.getConversation, ({ caller, params, query }) =>
    getConversation(deps, caller, params.conversation_id, query),
  )
  operations.command(contract.replyToConversation, (request) => replyToConversation(deps, request))
  operations.command(contract.handBackConversation, (request) => handBackConversation(deps, request))
  operations.command(contract.closeConversation, (request) => closeConversation(deps, request))
}

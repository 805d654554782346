import * as contract from '@customer-service/contracts/sentiment'
import type { Operations } from '@customer-service/core/http'
import { getConversationMood } from '../actions/get-conversation-mood.ts'
import type { Deps } from '../deps.ts'

export function conversationRoutes(operations: Operations, deps: Deps): void {
  operations.query(contract.getConversationMood, (request) => getConversationMood(deps, request))
}

import { conversationClosed } from '@customer-service/contracts/chatbot'
import { announce, put, type Stored, type Write } from '@customer-service/core/store'
import { type Conversation, closed } from '../domain/conversation.ts'
import { conversations } from '../tables.ts'
import { countMove } from './count-move.ts'

export interface Ended {
  readonly conversation: Conversation
  readonly writes: readonly Write[]
}

/** Closes an open conversation at a time: `YYYY-MM-DDTHH:mm:ssZ`. */
export function endConversation(found: Stored<Conversation>, resolution: 'resolved' | 'abandoned', at: string): Ended {
  const conversation = closed(found, at)
  const { conversation_id, user_id, created_at } = conversation
  const seconds = (Date.parse(at) - Date.parse(created_at)) / 1_000
  return {
    conversation,
    writes: [
      put(conversations, conversation, found.version),
      ...countMove(found, conversation),
      announce(conversationClosed, conversation_id, {
        conversation_id,
        user_id,
        resolution,
        created_at,
        closed_at: at,
        resolution_seconds: Math.max(0, seconds),
      }),
    ],
  }
}

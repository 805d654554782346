import type { Write } from '@customer-service/core/store'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import type { Impression } from '../domain/impression.ts'
import type { InConversation } from '../domain/message.ts'
import { type Conversation, conversations, points } from '../tables.ts'
import { expiryOf } from './keep-texts.ts'

/** Keeps an impression in its conversation. */
export function keepPoint(deps: Deps, { conversation_id, owner }: InConversation, impression: Impression): Write {
  const { analysis_id, at, sentiment, sentiment_score, dominant_emotions } = impression
  const point = { conversation_id, owner, analysis_id, at, sentiment, sentiment_score, dominant_emotions }
  return put(points, { ...point, expires_at: expiryOf(deps) }, 'absent')
}

/** Keeps a conversation from its first message on, twice as long as that: later points still find it. */
export function keepConversation(deps: Deps, { conversation_id, owner, user_id }: InConversation): Write {
  const beginning: Conversation = {
    conversation_id,
    owner,
    ...(user_id !== undefined && { user_id }),
    episodes: 0,
    expires_at: expiryOf(deps) + deps.retentionSeconds,
  }
  return put(conversations, beginning, 'absent')
}

import { prefixed } from '@customer-service/contracts'
import type { AnalyzeSentiment } from '@customer-service/contracts/sentiment'
import { accessDenied, toTimestamp } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'
import { resourceOf } from '../domain/analysis.ts'
import type { Message } from '../domain/message.ts'
import { messageTime } from '../domain/message-time.ts'

/** The message that a request speaks of. Throws 403 when it is another's, 400 for a time that can't be. */
export function messageOf(
  { conversation_id, user_id, sent_at }: Omit<AnalyzeSentiment, 'text'>,
  analysis_id: string,
  caller: Caller,
  now: Date,
): Message {
  const resource = resourceOf({ analysis_id, ...(user_id !== undefined && { user_id }) })
  if (!caller.may(resource)) throw accessDenied(resource)
  const at = messageTime(sent_at, now)
  return {
    analysis_id,
    at,
    ...(sent_at !== undefined && { sent_at: toTimestamp(new Date(at)) }),
    ...(user_id !== undefined && { user_id }),
    ...(conversation_id !== undefined && {
      conversation_id: prefixed('conv', conversation_id),
      owner: user_id === undefined ? `by/${caller.principal}` : `user/${user_id}`,
    }),
  }
}

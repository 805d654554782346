import { prefixed } from '@customer-service/contracts'
import type { AnalyzeSentiment } from '@customer-service/contracts/sentiment'
import { toTimestamp } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'
import { notTheirs } from '../errors.ts'
import { resourceOf } from './analysis.ts'
import { messageTime } from './message-time.ts'

/** Whose message it is, of which conversation, and when it was written. */
export interface Message {
  readonly analysis_id: string
  readonly conversation_id?: string
  readonly user_id?: string
  /** Whose conversation it is: the customer's, or of the principal that names no customer. */
  readonly owner?: string
  /** Unix milliseconds. */
  readonly at: number
  /** The same, where the caller said it. */
  readonly sent_at?: string
}

/** The message that a request speaks of. Throws 403 when it is another's, 400 for a time that can't be. */
export function messageOf(
  { conversation_id, user_id, sent_at }: Omit<AnalyzeSentiment, 'text'>,
  analysis_id: string,
  caller: Caller,
  now: Date,
): Message {
  const resource = resourceOf({ analysis_id, ...(user_id !== undefined && { user_id }) })
  if (!caller.may(resource)) throw notTheirs(resource)
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

/** Where a message of a conversation belongs. */
export type InConversation = Required<Pick<Message, 'conversation_id' | 'owner'>> & Pick<Message, 'user_id'>

export const isInConversation = <Given extends Partial<InConversation>>(
  message: Given,
): message is Given & InConversation => message.conversation_id !== undefined && message.owner !== undefined

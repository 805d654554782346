import type { ConversationStatus, ConversationSummary } from '@customer-service/contracts/chatbot'
import { type DialogueState, newDialogue } from './dialogue-state.ts'

/** A conversation as stored: what the API shows, and what the next turn needs without reading the transcript. */
export interface Conversation extends ConversationSummary {
  /** Messages so far, the bot's included: the next one's place in the order. */
  readonly messages: number
  readonly dialogue: DialogueState
  /** Unix seconds after which the conversation and its messages are gone. */
  readonly expires: number
}

/** Most messages of one conversation: what nobody exceeds who talks, and a machine in a loop does. */
export const MOST_MESSAGES = 2_000

/** A conversation before its first message. `at` is the timestamp of its creation. */
export function newConversation(
  start: Pick<Conversation, 'conversation_id' | 'user_id' | 'channel' | 'metadata' | 'expires'>,
  at: string,
): Conversation {
  return { ...start, status: 'open', created_at: at, updated_at: at, messages: 0, dialogue: newDialogue }
}

/** A message to a closed conversation opens it again, with the bot and without what was expected before. */
export function reopened(conversation: Conversation): Conversation {
  if (conversation.status !== 'closed') return conversation
  const { closed_at: _, ...rest } = conversation
  const { language } = conversation.dialogue
  return { ...rest, status: 'open', dialogue: { ...newDialogue, ...(language && { language }) } }
}

export function closed(conversation: Conversation, at: string): Conversation {
  return { ...conversation, status: 'closed', updated_at: at, closed_at: at }
}

/** Exactly what the API shows of it. */
export function summaryOf(conversation: Conversation): ConversationSummary {
  const { conversation_id, user_id, channel, status, created_at, updated_at, closed_at, escalation_id, metadata } =
    conversation
  return {
    conversation_id,
    user_id,
    channel,
    status,
    created_at,
    updated_at,
    ...(closed_at !== undefined && { closed_at }),
    ...(escalation_id !== undefined && { escalation_id }),
    metadata,
  }
}

/** What policies call it: the customer's. */
export const resourceOf = ({ user_id, conversation_id }: Pick<Conversation, 'user_id' | 'conversation_id'>): string =>
  `user/${user_id}/conversation/${conversation_id}`

export const STATUSES: readonly ConversationStatus[] = ['open', 'with_people', 'closed']

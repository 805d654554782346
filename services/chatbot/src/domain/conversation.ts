import type { ConversationStatus, ConversationSummary } from '@customer-service/contracts/chatbot'
import { type DialogueState, moveOn, newDialogue } from './dialogue-state.ts'

/** A conversation as stored: what the API shows, and what the next turn needs without reading the transcript. */
export interface Conversation extends ConversationSummary {
  /** Messages so far, the bot's included: the next one's place in the order. */
  readonly messages: number
  readonly dialogue: DialogueState
  /** The case that people have it under is open, also when the conversation was closed meanwhile. */
  readonly has_open_case?: true
  /** Further open cases about it, in the order of their coming. Once its own is done, it goes on under the next. */
  readonly other_cases?: readonly string[]
  /** When its last case was done: `YYYY-MM-DDTHH:mm:ssZ`. */
  readonly case_done_at?: string
  /** Unix seconds after which the conversation and its messages are gone. */
  readonly expires: number
}

/** Most further cases that are kept in mind: more than people open about one conversation. */
const MOST_OTHER_CASES = 20

/** Most messages of one conversation: what nobody exceeds who talks, and a machine in a loop does. */
export const MOST_MESSAGES = 2_000

/** A conversation before its first message. `at` is the timestamp of its creation. */
export function newConversation(
  start: Pick<Conversation, 'conversation_id' | 'user_id' | 'channel' | 'metadata' | 'expires'>,
  at: string,
): Conversation {
  return { ...start, status: 'open', created_at: at, updated_at: at, messages: 0, dialogue: newDialogue }
}

/** A message to a closed conversation opens it again, without what was expected before: with the bot, unless its case is open. */
export function reopened(conversation: Conversation): Conversation {
  if (conversation.status !== 'closed') return conversation
  const { closed_at: _, agent_id: __, ...rest } = conversation
  const { language } = conversation.dialogue
  const status = conversation.has_open_case ? 'with_people' : 'open'
  return { ...rest, status, dialogue: { ...newDialogue, ...(language && { language }) } }
}

/** Whether people have it, or will have it, because of this case. */
export function isUnderCase(
  { escalation_id, has_open_case, other_cases }: Conversation,
  escalationId: string,
): boolean {
  return (has_open_case === true && escalation_id === escalationId) || (other_cases?.includes(escalationId) ?? false)
}

/** A case is open about it: people have it, or will when the customer opens it again. A further one waits its turn. */
export function underCase(conversation: Conversation, escalationId: string, at: string): Conversation {
  if (conversation.has_open_case) return besideCase(conversation, escalationId)
  return conversation.status === 'closed'
    ? { ...conversation, escalation_id: escalationId, has_open_case: true }
    : withPeople(conversation, escalationId, at)
}

function besideCase(conversation: Conversation, escalationId: string): Conversation {
  const { other_cases = [] } = conversation
  if (other_cases.length >= MOST_OTHER_CASES) return conversation
  return { ...conversation, other_cases: [...other_cases, escalationId] }
}

/** People have it under a case. */
export function withPeople(conversation: Conversation, escalationId: string, at: string): Conversation {
  return {
    ...conversation,
    status: 'with_people',
    escalation_id: escalationId,
    has_open_case: true,
    updated_at: conversation.updated_at > at ? conversation.updated_at : at,
    dialogue: moveOn(conversation.dialogue, { failures: 0, negatives: 0 }),
  }
}

/** The bot has it again: with what was spoken of, and without what was asked or went wrong before. */
export function handedBack(conversation: Conversation, at: string): Conversation {
  const { agent_id: _, dialogue, ...rest } = withCaseDone(conversation, at)
  const { waiting: __, ...known } = dialogue
  return { ...rest, status: 'open', updated_at: at, dialogue: moveOn(known, { failures: 0, negatives: 0 }) }
}

/** One of its cases is done. After its own it goes on under the next; after the last no case is open about it. */
export function afterCase(conversation: Conversation, escalationId: string, at: string): Conversation {
  const { other_cases = [], ...rest } = conversation
  const left = other_cases.filter((id) => id !== escalationId)
  const others = (ids: readonly string[]) => (ids.length > 0 ? { other_cases: ids } : {})
  if (escalationId !== conversation.escalation_id) return { ...rest, ...others(left) }
  const [next, ...behind] = left
  if (next === undefined) return withCaseDone(rest, at)
  return { ...rest, escalation_id: next, case_done_at: at, ...others(behind) }
}

function withCaseDone({ has_open_case: _, ...conversation }: Conversation, at: string): Conversation {
  return { ...conversation, case_done_at: at }
}

/** A person has answered: from then on the bot adds nothing to the transcript. */
export function isAnsweredByPerson({ status, agent_id }: Conversation): boolean {
  return status === 'with_people' && agent_id !== undefined
}

export function closed(conversation: Conversation, at: string): Conversation {
  return { ...conversation, status: 'closed', updated_at: at, closed_at: at }
}

/** Exactly what the API shows of it. */
export function summaryOf(conversation: Conversation): ConversationSummary {
  const { conversation_id, user_id, channel, status, created_at, updated_at, metadata } = conversation
  const { closed_at, escalation_id, agent_id } = conversation
  return {
    conversation_id,
    user_id,
    channel,
    status,
    created_at,
    updated_at,
    ...(closed_at !== undefined && { closed_at }),
    ...(escalation_id !== undefined && { escalation_id }),
    ...(agent_id !== undefined && { agent_id }),
    metadata,
  }
}

/** What policies call it: the customer's. */
export const resourceOf = ({ user_id, conversation_id }: Pick<Conversation, 'user_id' | 'conversation_id'>): string =>
  `user/${user_id}/conversation/${conversation_id}`

export const STATUSES: readonly ConversationStatus[] = ['open', 'with_people', 'closed']

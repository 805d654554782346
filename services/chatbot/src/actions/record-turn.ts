import { toTimestamp } from '@customer-service/core'
import type { Deps } from '../deps.ts'
import { type Conversation, isAnsweredByPerson } from '../domain/conversation.ts'
import type { StoredMessage } from '../domain/message.ts'
import type { Turn } from '../domain/turn.ts'
import type { Said, TakenTurn } from './take-turn.ts'

/** The messages of a turn, and the conversation after it. `score`: the customer's mood, 0 to 1, where it is known. */
export function recordTurn(
  deps: Deps,
  before: Conversation,
  said: Said,
  turn: Turn,
  score: number | undefined,
): Pick<TakenTurn, 'conversation' | 'question' | 'answer'> {
  const at = toTimestamp(deps.now())
  const { conversation_id, messages, expires } = before
  const common = { conversation_id, expires, timestamp: at }
  const question: StoredMessage = {
    ...common,
    message_id: deps.newId('msg'),
    place: messages,
    role: 'customer',
    text: said.text,
    attachments: [...said.attachments],
    ...(score !== undefined && { sentiment_score: score }),
  }
  const isQuiet = isAnsweredByPerson(before)
  const answer: StoredMessage = {
    ...common,
    message_id: deps.newId('msg'),
    place: messages + 1,
    role: 'bot',
    text: turn.response,
    attachments: [],
    ...(turn.sources.length > 0 && { sources: [...turn.sources] }),
  }
  const conversation = { ...after(before, turn), updated_at: at, messages: messages + (isQuiet ? 1 : 2) }
  return { conversation, question, ...(!isQuiet && { answer }) }
}

function after(before: Conversation, { next, handover }: Turn): Conversation {
  return {
    ...before,
    dialogue: next,
    ...(handover && { status: 'with_people', escalation_id: handover.escalationId, has_open_case: true }),
  }
}

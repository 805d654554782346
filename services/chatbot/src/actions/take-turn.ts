import type { Attachment } from '@customer-service/contracts/chatbot'
import { toTimestamp } from '@customer-service/core'
import type { Deps } from '../deps.ts'
import type { Conversation } from '../domain/conversation.ts'
import { decide } from '../domain/decide.ts'
import { hear } from '../domain/heard.ts'
import type { StoredMessage } from '../domain/message.ts'
import { withMood } from '../domain/mood.ts'
import { searchQuery } from '../domain/search-query.ts'
import type { Turn } from '../domain/turn.ts'
import { languageOf, wordingIn } from '../domain/wording/in-language.ts'
import { lookUpOrder } from './look-up-order.ts'
import { type Asking, type Understanding, understandOnce } from './understand.ts'

export interface Said {
  readonly text: string
  readonly attachments: readonly Attachment[]
}

export interface TakenTurn {
  readonly turn: Turn
  readonly understanding: Understanding
  /** The conversation after the turn. */
  readonly conversation: Conversation
  readonly question: StoredMessage
  readonly answer: StoredMessage
}

const OFFERED_ORDERS = 3

/** One message and its answer: understands, decides, and says what the conversation is afterwards. Writes nothing. */
export async function takeTurn(deps: Deps, request: Asking, before: Conversation, said: Said): Promise<TakenTurn> {
  const heard = hear(said.text)
  const { dialogue, conversation_id, user_id } = before
  const isWithPeople = before.status === 'with_people'
  const query = isWithPeople ? undefined : searchQuery(heard, dialogue)
  const [understanding, order, ownOrders] = await Promise.all([
    understandOnce(deps, request, { conversation_id, user_id, text: said.text, ...(query !== undefined && { query }) }),
    isWithPeople ? ({ kind: 'none' } as const) : lookUpOrder(deps, before, heard),
    dialogue.expecting === 'order_id' && heard.hasNoNumber ? deps.orders.lastOf(user_id, OFFERED_ORDERS) : [],
  ])
  const { mood } = understanding
  const language = languageOf(mood?.language, heard, dialogue)
  const turn = decide({
    ...understanding,
    state: { ...withMood(dialogue, mood), ...(language && { language }) },
    isFirst: before.messages === 0,
    heard,
    order,
    ownOrders,
    ...(isWithPeople && { withPeople: { escalationId: before.escalation_id ?? '' } }),
    settings: deps.dialogue,
    say: wordingIn(language),
    now: deps.now(),
    newCaseId: () => deps.newId('esc'),
  })
  return { turn, understanding, ...record(deps, before, said, turn, mood?.score) }
}

function record(deps: Deps, before: Conversation, said: Said, turn: Turn, score: number | undefined) {
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
  const answer: StoredMessage = {
    ...common,
    message_id: deps.newId('msg'),
    place: messages + 1,
    role: 'bot',
    text: turn.response,
    attachments: [],
    ...(turn.sources.length > 0 && { sources: [...turn.sources] }),
  }
  const conversation: Conversation = {
    ...before,
    updated_at: at,
    messages: messages + 2,
    dialogue: turn.next,
    ...(turn.handover && { status: 'with_people', escalation_id: turn.handover.escalationId }),
  }
  return { conversation, question, answer }
}

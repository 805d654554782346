import type { Attachment } from '@customer-service/contracts/chatbot'
import { toTimestamp } from '@customer-service/core'
import type { Deps } from '../deps.ts'
import { type AnswerRating, answerRating } from '../domain/answer-rating.ts'
import { completed } from '../domain/completed.ts'
import { type Conversation, isAnsweredByPerson } from '../domain/conversation.ts'
import { corrected } from '../domain/correction.ts'
import { decide, type Part } from '../domain/decide.ts'
import type { DialogueState } from '../domain/dialogue-state.ts'
import { type Heard, hear } from '../domain/heard.ts'
import { topicOf } from '../domain/intent.ts'
import type { StoredMessage } from '../domain/message.ts'
import { withMood } from '../domain/mood.ts'
import { leavesWaiting, MOST_PARTS, questionsOf } from '../domain/parts.ts'
import { readable } from '../domain/readable.ts'
import { searchQuery } from '../domain/search-query.ts'
import type { OrderLookup, Situation } from '../domain/situation.ts'
import type { Turn } from '../domain/turn.ts'
import { unquoted } from '../domain/unquoted.ts'
import { languageOf, wordingIn } from '../domain/wording/in-language.ts'
import { lookUpOrders } from './look-up-orders.ts'
import { tellHandover } from './tell-handover.ts'
import { type Asking, type Understanding, understand } from './understand.ts'

export interface Said {
  readonly text: string
  readonly attachments: readonly Attachment[]
}

export interface TakenTurn {
  readonly turn: Turn
  readonly understanding: Understanding
  /** What the message says of the answer before it. */
  readonly rating?: AnswerRating
  /** The conversation after the turn. */
  readonly conversation: Conversation
  readonly question: StoredMessage
  /** Absent where a person has answered: the bot stays out of the transcript. */
  readonly answer?: StoredMessage
}

const OFFERED_ORDERS = 3

/** One message and its answer: understands, decides, and says what the conversation is afterwards. Writes nothing. */
export async function takeTurn(deps: Deps, request: Asking, before: Conversation, said: Said): Promise<TakenTurn> {
  const { dialogue, conversation_id, user_id } = before
  const isWithPeople = before.status === 'with_people'
  const own = unquoted(readable(said.text))
  const text = isWithPeople ? own : completed(corrected(own, dialogue), dialogue)
  const heard = hear(text)
  const { waiting: _, ...moved } = dialogue
  const state = leavesWaiting(heard) ? dialogue : moved
  const questions = isWithPeople ? [] : questionsOf(heard, dialogue)
  const queries = questions.map((question, place) => searchQuery(question, dialogue, questions[place - 1]))
  const [understanding, orders, ownOrders] = await Promise.all([
    understand(deps, request, { conversation_id, user_id, text: own, queries }),
    lookUpOrders(deps, before, questions),
    needsOwnOrders(heard, dialogue) ? deps.orders.lastOf(user_id, OFFERED_ORDERS) : [],
  ])
  const { mood, found } = understanding
  const language = languageOf(mood?.language, heard, dialogue)
  const topic = topicOf({ ...understanding, settings: deps.dialogue }, dialogue.topic)
  const situation: Situation = {
    ...understanding,
    state: { ...withMood(state, mood), ...(language && { language }), ...(topic && { topic }) },
    isFirst: before.messages === 0,
    hasFiles: said.attachments.length > 0,
    heard,
    order: { kind: 'none' },
    ownOrders,
    ...(isWithPeople && { withPeople: { escalationId: before.escalation_id ?? '' } }),
    settings: deps.dialogue,
    say: wordingIn(language),
    now: deps.now(),
    newCaseId: () => deps.newId('esc'),
  }
  const asked = questions.map((question, place) => ({
    heard: question,
    ...(queries[place] !== undefined && { query: queries[place] }),
    ...(found[place] && { hits: found[place] }),
  }))
  const decided = { turn: decide(situation, eachOfItsOrders(asked, orders)), understanding }
  const told = await tellHandover(deps, request, decided, { ...situation, user_id })
  const rating = isWithPeople ? undefined : answerRating(dialogue, heard)
  return { ...told, ...(rating && { rating }), ...record(deps, before, said, told.turn, mood?.score) }
}

/** "Where are ORD-1 and ORD-2?" is asked of each. */
function eachOfItsOrders(
  asked: readonly Omit<Part, 'order'>[],
  orders: readonly (readonly OrderLookup[])[],
): readonly Part[] {
  return asked
    .flatMap((question, place) => (orders[place] ?? []).map((order) => ({ ...question, order })))
    .slice(0, MOST_PARTS)
}

const needsOwnOrders = (heard: Heard, { expecting, orderId }: DialogueState): boolean =>
  heard.hasNoOrderNumber ||
  (expecting === 'order_id' && heard.hasNoNumber) ||
  (orderId !== undefined && heard.asksForOtherOrder)

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
  const conversation: Conversation = {
    ...before,
    updated_at: at,
    messages: messages + (isQuiet ? 1 : 2),
    dialogue: turn.next,
    ...(turn.handover && {
      status: 'with_people',
      escalation_id: turn.handover.escalationId,
      has_open_case: true,
    }),
  }
  return { conversation, question, ...(!isQuiet && { answer }) }
}

import type { Attachment } from '@customer-service/contracts/chatbot'
import type { Deps } from '../deps.ts'
import { type AnswerRating, answerRating } from '../domain/answer-rating.ts'
import { completed } from '../domain/completed.ts'
import type { Conversation } from '../domain/conversation.ts'
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
import { recordTurn } from './record-turn.ts'
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
  const message = messageOf(before, said)
  const { own, heard, questions, queries } = message
  const [understanding, orders, ownOrders] = await Promise.all([
    understand(deps, request, { conversation_id, user_id, text: own, queries }),
    lookUpOrders(deps, before, questions),
    needsOwnOrders(heard, dialogue) ? deps.orders.lastOf(user_id, OFFERED_ORDERS) : [],
  ])
  const situation = {
    ...situationOf(deps, before, message, understanding),
    hasFiles: said.attachments.length > 0,
    ownOrders,
  }
  const decided = { turn: decide(situation, partsOf(message, understanding.found, orders)), understanding }
  const told = await tellHandover(deps, request, decided, { ...situation, user_id })
  const rating = isWithPeople(before) ? undefined : answerRating(dialogue, heard)
  return { ...told, ...(rating && { rating }), ...recordTurn(deps, before, said, told.turn, understanding.mood?.score) }
}

const isWithPeople = ({ status }: Conversation): boolean => status === 'with_people'

/** What the customer says, in their own words and as the dialogue completes it, and what is asked with that. */
interface Message {
  readonly own: string
  readonly heard: Heard
  readonly questions: readonly Heard[]
  /** What is searched for each question, where anything is. */
  readonly queries: readonly (string | undefined)[]
}

function messageOf(before: Conversation, said: Said): Message {
  const { dialogue } = before
  const own = unquoted(readable(said.text))
  if (isWithPeople(before)) return { own, heard: hear(own), questions: [], queries: [] }
  const heard = hear(completed(corrected(own, dialogue), dialogue))
  const questions = questionsOf(heard, dialogue)
  const queries = questions.map((question, place) => searchQuery(question, dialogue, questions[place - 1]))
  return { own, heard, questions, queries }
}

function situationOf(
  deps: Deps,
  before: Conversation,
  { heard }: Message,
  understanding: Understanding,
): Omit<Situation, 'hasFiles' | 'ownOrders'> {
  const { dialogue } = before
  const { waiting: _, ...moved } = dialogue
  const { mood } = understanding
  const language = languageOf(mood?.language, heard, dialogue)
  const topic = topicOf({ ...understanding, settings: deps.dialogue }, dialogue.topic)
  return {
    ...understanding,
    state: {
      ...withMood(leavesWaiting(heard) ? dialogue : moved, mood),
      ...(language && { language }),
      ...(topic && { topic }),
    },
    isFirst: before.messages === 0,
    heard,
    order: { kind: 'none' },
    ...(isWithPeople(before) && { withPeople: { escalationId: before.escalation_id ?? '' } }),
    settings: deps.dialogue,
    say: wordingIn(language),
    now: deps.now(),
    newCaseId: () => deps.newId('esc'),
  }
}

/** Each question with what was found for it, once for each order that it names: "Where are ORD-1 and ORD-2?". */
function partsOf(
  { questions, queries }: Message,
  found: Understanding['found'],
  orders: readonly (readonly OrderLookup[])[],
): readonly Part[] {
  return questions
    .flatMap((heard, place) =>
      (orders[place] ?? []).map((order) => ({
        heard,
        ...(queries[place] !== undefined && { query: queries[place] }),
        ...(found[place] && { hits: found[place] }),
        order,
      })),
    )
    .slice(0, MOST_PARTS)
}

const needsOwnOrders = (heard: Heard, { expecting, orderId }: DialogueState): boolean =>
  heard.hasNoOrderNumber ||
  (expecting === 'order_id' && heard.hasNoNumber) ||
  (orderId !== undefined && heard.asksForOtherOrder)

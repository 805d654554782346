import type { Outcome } from '@customer-service/contracts/chatbot'
import type { Heard } from './heard.ts'
import { joined } from './joined.ts'
import { type ReadHit, readHits } from './read-hits.ts'
import { answerToOffer } from './rules/answer-to-offer.ts'
import { askOrderNumber, askOrderNumberAgain } from './rules/ask-order-number.ts'
import { badMood } from './rules/bad-mood.ts'
import { clarify } from './rules/clarify.ts'
import { demand } from './rules/demand.ts'
import { emptyMessage } from './rules/empty-message.ts'
import { grave } from './rules/grave.ts'
import { insult } from './rules/insult.ts'
import { knowledge } from './rules/knowledge.ts'
import { noOrderNumber } from './rules/no-order-number.ts'
import { notHelped } from './rules/not-helped.ts'
import { notKnown } from './rules/not-known.ts'
import { notReceived } from './rules/not-received.ts'
import { orderFollowUp } from './rules/order-follow-up.ts'
import { orderNumber } from './rules/order-number.ts'
import { foreignLanguage, otherLanguage } from './rules/other-language.ts'
import { otherOrder } from './rules/other-order.ts'
import type { Rule } from './rules/rule.ts'
import { smallTalk } from './rules/small-talk.ts'
import { sourceOfAnswer } from './rules/source-of-answer.ts'
import { trouble } from './rules/trouble.ts'
import { urgentRouting } from './rules/urgent-routing.ts'
import { wishForPerson } from './rules/wish-for-person.ts'
import { withPeople } from './rules/with-people.ts'
import type { KnowledgeHit, OrderLookup, Situation } from './situation.ts'
import { spoken, type Turn } from './turn.ts'
import { OTHER_LANGUAGES } from './wording/other-languages.ts'

/** What is about the whole message, however many questions it holds. */
const PEOPLE_RULES: readonly Rule[] = [withPeople, grave, wishForPerson, badMood, urgentRouting]

/** What the message itself settles, then orders, articles, and asking back. */
const RULES: readonly Rule[] = [
  answerToOffer,
  emptyMessage,
  notReceived,
  orderNumber,
  noOrderNumber,
  otherOrder,
  smallTalk,
  sourceOfAnswer,
  demand,
  notHelped,
  orderFollowUp,
  insult,
  askOrderNumber,
  knowledge,
  trouble,
  otherLanguage,
  clarify,
  askOrderNumberAgain,
  notKnown,
]

/** One of several questions in a message, with what was found for it. */
export interface Part {
  readonly heard: Heard
  readonly order: OrderLookup
  readonly query?: string
  readonly hits?: readonly KnowledgeHit[]
}

/**
 * The dialogue policy: what the bot does about one message. Pure. Every fact in a response comes from an order's record
 * or an article's text; everything else is a fixed sentence. Several questions are answered one by one.
 */
export function decide(situation: Situation, parts: readonly Part[] = []): Turn {
  const handed = firstTurn(PEOPLE_RULES, situation)
  if (handed) return spoken(handed)
  if (parts.length < 2) return spoken(framed(situation, answer({ ...situation, ...parts[0] })))
  const answers = parts.map((part) => answerPart(situation, part))
  return spoken(framed(situation, joined(situation, answers)))
}

const NO_ANSWERS: ReadonlySet<string> = new Set<Outcome>(['asked_back', 'clarified', 'not_known'])

/** A file that nothing answers isn't passed over in silence, nor is a language that the answer isn't in. */
function framed(situation: Situation, turn: Turn): Turn {
  const { hasFiles, say } = situation
  if (hasFiles && NO_ANSWERS.has(turn.outcome)) return { ...turn, response: `${say.fileKept} ${turn.response}` }
  const language = turn.outcome === 'answered_from_orders' ? foreignLanguage(situation) : undefined
  const only = language && OTHER_LANGUAGES[language]
  return only === undefined ? turn : { ...turn, response: `${only}\n${turn.response}` }
}

function answer(situation: Situation): Turn {
  let read: readonly ReadHit[] | undefined
  const articles = () => {
    read ??= readHits(situation)
    return read
  }
  return firstTurn(RULES, { ...situation, articles }) ?? notKnown(situation)
}

/** Failures are counted, and the intent is believed, for the message as a whole. */
function answerPart(situation: Situation, part: Part) {
  const { routing: _, hits: __, ...whole } = situation
  const state = { ...whole.state, failures: 0 }
  return { part, turn: answer({ ...whole, state, isFirst: false, ...part }) }
}

function firstTurn(rules: readonly Rule[], situation: Situation): Turn | undefined {
  for (const rule of rules) {
    const turn = rule(situation)
    if (turn) return turn
  }
  return undefined
}

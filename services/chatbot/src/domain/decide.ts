import { answerToOffer } from './rules/answer-to-offer.ts'
import { askOrderNumber, askOrderNumberAgain } from './rules/ask-order-number.ts'
import { badMood } from './rules/bad-mood.ts'
import { clarify } from './rules/clarify.ts'
import { emptyMessage } from './rules/empty-message.ts'
import { knowledge } from './rules/knowledge.ts'
import { noOrderNumber } from './rules/no-order-number.ts'
import { notKnown } from './rules/not-known.ts'
import { orderFollowUp } from './rules/order-follow-up.ts'
import { orderNumber } from './rules/order-number.ts'
import type { Rule } from './rules/rule.ts'
import { smallTalk } from './rules/small-talk.ts'
import { trouble } from './rules/trouble.ts'
import { urgentRouting } from './rules/urgent-routing.ts'
import { wishForPerson } from './rules/wish-for-person.ts'
import { withPeople } from './rules/with-people.ts'
import type { Situation } from './situation.ts'
import type { Turn } from './turn.ts'

/** In this order: people first, then what the message itself settles, then orders, articles, and asking back. */
const RULES: readonly Rule[] = [
  withPeople,
  wishForPerson,
  badMood,
  urgentRouting,
  answerToOffer,
  emptyMessage,
  orderNumber,
  noOrderNumber,
  smallTalk,
  orderFollowUp,
  askOrderNumber,
  knowledge,
  trouble,
  clarify,
  askOrderNumberAgain,
]

/**
 * The dialogue policy: what the bot does about one message. Pure. Every fact in a response comes from an order's record
 * or an article's text; everything else is a fixed sentence.
 */
export function decide(situation: Situation): Turn {
  for (const rule of RULES) {
    const turn = rule(situation)
    if (turn) return turn
  }
  return notKnown(situation)
}

import type { Order } from '@customer-service/contracts/chatbot'
import { succeed } from '../dialogue-state.ts'
import { believedIntent } from '../intent.ts'
import { answerFromOrder, orderActions } from '../order-answer.ts'
import { isDeed, isRecordQuestion, type OrderQuestion, type RecordQuestion } from '../order-question.ts'
import { withPersonOffer } from '../person-offer.ts'
import { FACT_OF_DEED } from '../phrases.ts'
import type { Situation } from '../situation.ts'
import { type Turn, turn } from '../turn.ts'
import { answerDeed } from './order-deed.ts'
import type { Rule } from './rule.ts'

/** So few words can only be about what was spoken of before: "status?", "tracking number please". */
const FEW_WORDS = 3
/** What only an order has. */
const OF_AN_ORDER: ReadonlySet<OrderQuestion> = new Set<OrderQuestion>(['tracking', 'placed'])

/**
 * A question about the order in hand is answered from its record. One that doesn't point at the order ("how much is
 * express shipping?") is about something else.
 */
export const orderFollowUp: Rule = (situation) => {
  const { order, heard } = situation
  const { orderQuestion } = heard
  if (order.kind !== 'found' || order.isNew || !orderQuestion || !isAboutOrder(situation, orderQuestion))
    return undefined
  if (!isRecordQuestion(orderQuestion)) return answerDeed(situation, order.order)
  const told = answerFromRecord(situation, order.order, orderQuestion)
  return heard.asksWhy ? withPersonOffer(situation, told, situation.say.order.noReason) : told
}

function isAboutOrder(situation: Situation, question: OrderQuestion): boolean {
  const { pointsBack, asksForOwnDeed, words, folded } = situation.heard
  if (isDeed(question) && question !== 'refund' && FACT_OF_DEED.test(folded)) return false
  if (pointsBack || asksForOwnDeed || words <= FEW_WORDS || OF_AN_ORDER.has(question)) return true
  return believedIntent(situation) === 'order_status'
}

/** What the record of the order in hand says. */
export function answerFromRecord({ state, say, now }: Situation, order: Order, question: RecordQuestion): Turn {
  return turn({
    outcome: 'answered_from_orders',
    response: answerFromOrder(order, question, say, now),
    actions: orderActions(order, say, question),
    sources: [{ type: 'order', id: order.order_id }],
    next: succeed(state),
  })
}

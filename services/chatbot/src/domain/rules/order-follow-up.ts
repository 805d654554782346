import type { Order } from '@customer-service/contracts/chatbot'
import { succeed } from '../dialogue-state.ts'
import { believedIntent } from '../intent.ts'
import { answerFromOrder, orderActions } from '../order-answer.ts'
import { isRecordQuestion } from '../order-question.ts'
import type { Situation } from '../situation.ts'
import { type Turn, turn } from '../turn.ts'
import { answerDeed } from './order-deed.ts'
import type { Rule } from './rule.ts'

/** So few words can only be about what was spoken of before: "status?", "tracking number please". */
const FEW_WORDS = 3

/**
 * A question about the order in hand is answered from its record. One that doesn't point at the order ("how much is
 * express shipping?") is about something else.
 */
export const orderFollowUp: Rule = (situation) => {
  const { order, heard } = situation
  if (order.kind !== 'found' || order.isNew || !heard.orderQuestion) return undefined
  const isAboutIt = heard.pointsBack || heard.words <= FEW_WORDS || believedIntent(situation) === 'order_status'
  if (!isAboutIt) return undefined
  return isRecordQuestion(heard.orderQuestion) ? answer(situation, order.order) : answerDeed(situation, order.order)
}

function answer({ heard, state, say, now }: Situation, order: Order): Turn {
  const question = heard.orderQuestion && isRecordQuestion(heard.orderQuestion) ? heard.orderQuestion : 'status'
  return turn({
    outcome: 'answered_from_orders',
    response: answerFromOrder(order, question, say, now),
    actions: orderActions(order, say, question),
    sources: [{ type: 'order', id: order.order_id }],
    next: succeed(state),
  })
}

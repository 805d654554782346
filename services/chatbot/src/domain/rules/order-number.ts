import type { Order } from '@customer-service/contracts/chatbot'
import { moveOn, succeed } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { answerFromOrder, describeOrder, orderActions } from '../order-answer.ts'
import { isRecordQuestion } from '../order-question.ts'
import type { Situation } from '../situation.ts'
import { type Turn, say as text, turn } from '../turn.ts'
import { answerDeed } from './order-deed.ts'
import type { Rule } from './rule.ts'

/** The message names an order: it is described, or the question about it answered; an unknown one is asked for again. */
export const orderNumber: Rule = (situation) => {
  const { order } = situation
  if (order.kind === 'not_found') return notFound(situation, order.orderId)
  return order.kind === 'found' && order.isNew ? found(situation, order.order) : undefined
}

function found(situation: Situation, order: Order): Turn {
  const { heard, state, say, now } = situation
  const question = heard.orderQuestion ?? state.orderQuestion
  if (question && !isRecordQuestion(question)) return answerDeed(situation, order)
  const thanks = state.expecting === 'order_id' ? say.order.thankYou : ''
  const isStatus = question === undefined || question === 'status'
  const answer = isStatus ? describeOrder(order, say, now) : answerFromOrder(order, question, say, now)
  return turn({
    outcome: 'answered_from_orders',
    response: `${thanks}${answer}`,
    ...(isStatus && { closing: say.order.anythingSpecific }),
    actions: orderActions(order, say, question),
    sources: [{ type: 'order', id: order.order_id }],
    next: succeed(state, { orderId: order.order_id }),
  })
}

function notFound(situation: Situation, orderId: string): Turn {
  const { say, state } = situation
  const { orderQuestion } = state
  return fail(
    situation,
    turn({
      outcome: 'asked_back',
      response: say.orderNotFound(orderId),
      actions: [text(say.noOrderNumber), text(say.talkToPerson)],
      next: moveOn(state, { expecting: 'order_id', ...(orderQuestion && { orderQuestion }) }),
    }),
  )
}

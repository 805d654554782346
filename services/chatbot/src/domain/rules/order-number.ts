import type { Order } from '@customer-service/contracts/chatbot'
import { isTold, moveOn, succeed } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { answerFromOrder, describeOrder, isOverdue, orderActions } from '../order-answer.ts'
import { isDeed } from '../order-question.ts'
import { hasPendingDeed } from '../pending-deed.ts'
import { withPersonOffer } from '../person-offer.ts'
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
  if (question && isDeed(question)) return answerDeed(situation, order)
  const thanks = state.expecting === 'order_id' ? say.order.thankYou : ''
  const isStatus = question === undefined || question === 'status'
  const answer = isStatus ? describeOrder(order, say, now) : answerFromOrder(order, question, say, now)
  const told = turn({
    outcome: 'answered_from_orders',
    response: `${thanks}${answer}`,
    ...(isStatus && { closing: say.order.anythingSpecific }),
    actions: orderActions(order, say, question),
    sources: [{ type: 'order', id: order.order_id }],
    next: succeed(state, { orderId: order.order_id }),
  })
  if (heard.asksWhy) return withPersonOffer(situation, told, say.order.noReason)
  if (heard.words <= FEW_WORDS && hasPendingDeed(state)) return withPersonOffer(situation, told, say.order.cannotDo)
  return leavesOpen(situation, order, isStatus) ? withPersonOffer(situation, told) : told
}

/** A status is no help to whoever was offered a person, complains, waits too long, or has heard it just now. */
function leavesOpen({ state, now }: Situation, order: Order, isStatus: boolean): boolean {
  if (state.expecting === 'person_offer' || state.topic?.intent === 'complaint' || isOverdue(order, now)) return true
  return isStatus && state.orderId === order.order_id && isTold(state, order.order_id)
}

/** A message of more words asks for something else. */
const FEW_WORDS = 6

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

import type { Order } from '@customer-service/contracts/chatbot'
import { isTold, succeed } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { answerFromArticle, clearHit } from '../knowledge-answer.ts'
import { answerFromOrder, isOverdue, orderActions, statusSentence } from '../order-answer.ts'
import { withPersonOffer } from '../person-offer.ts'
import { asQuestion } from '../question.ts'
import { readFor } from '../read-hits.ts'
import { turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** Nothing is to come any more but money, which no record tells of. */
const OVER: ReadonlySet<string> = new Set<Order['status']>(['cancelled', 'returned', 'refunded'])

/**
 * "It hasn't arrived": where the order is; told that before, or delivered by its record, the customer is told from an article
 * what to do, then it is for a person. The number that the bot has is never asked for.
 */
export const notReceived: Rule = (situation) => {
  const { heard, order, state, say, now } = situation
  if (!heard.notReceived || order.kind !== 'found') return undefined
  const { order: record } = order
  const isDelivered = record.status === 'delivered'
  const isOver = OVER.has(record.status)
  const source = { type: 'order', id: record.order_id } as const
  const where = turn({
    outcome: 'answered_from_orders',
    response: isDelivered
      ? `${statusSentence(record, say, now)} ${say.order.sorryNotReceived}`
      : answerFromOrder(record, 'arrival', say, now),
    actions: orderActions(record, say, 'arrival'),
    sources: [source],
    next: succeed(state, { orderId: record.order_id }),
  })
  if (!isDelivered && !isOver && !isTold(state, record.order_id)) {
    return isOverdue(record, now) ? withPersonOffer(situation, where) : where
  }
  const hit = clearHit(situation)
  if (hit && !isOver && !isTold(state, hit.hit.id)) {
    const answer = answerFromArticle(situation, isDelivered ? hit : readFor(say.order.late, hit))
    return {
      ...answer,
      response: `${where.response}\n\n${answer.response}`,
      sources: [source, ...answer.sources],
      next: { ...answer.next, orderId: record.order_id },
    }
  }
  const offer = withPersonOffer(situation, { ...where, outcome: 'not_known', actions: [] })
  return fail(situation, { ...offer, unanswered: asQuestion(heard.text) })
}

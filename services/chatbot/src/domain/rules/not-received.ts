import { isTold, moveOn, succeed } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { answerFromArticle, clearHit } from '../knowledge-answer.ts'
import { answerFromOrder, orderActions, statusSentence } from '../order-answer.ts'
import { asQuestion } from '../question.ts'
import { say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/**
 * "It hasn't arrived": where the order is. What is delivered by its record is told of from an article, then it is for a
 * person. The number that the bot has is never asked for.
 */
export const notReceived: Rule = (situation) => {
  const { heard, order, state, say, now } = situation
  if (!heard.notReceived || order.kind !== 'found') return undefined
  const { order: record } = order
  const source = { type: 'order', id: record.order_id } as const
  if (record.status !== 'delivered') {
    return turn({
      outcome: 'answered_from_orders',
      response: answerFromOrder(record, 'arrival', say, now),
      actions: orderActions(record, say, 'arrival'),
      sources: [source],
      next: succeed(state, { orderId: record.order_id }),
    })
  }
  const told = `${statusSentence(record, say, now)} ${say.order.sorryNotReceived}`
  const hit = clearHit(situation)
  if (hit && !isTold(state, hit.hit.id)) {
    const answer = answerFromArticle(situation, hit)
    return {
      ...answer,
      response: `${told}\n\n${answer.response}`,
      sources: [source, ...answer.sources],
      next: { ...answer.next, orderId: record.order_id },
    }
  }
  return fail(
    situation,
    turn({
      outcome: 'not_known',
      response: told,
      closing: say.offerPerson,
      actions: [text(say.talkToPerson)],
      sources: [source],
      next: moveOn(state, { orderId: record.order_id, expecting: 'person_offer' }),
      unanswered: asQuestion(heard.text),
    }),
  )
}

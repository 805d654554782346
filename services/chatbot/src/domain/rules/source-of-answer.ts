import { moveOn, succeed } from '../dialogue-state.ts'
import { orderActions, statusSentence } from '../order-answer.ts'
import { say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/**
 * "Are you sure?", "where did you get that from?": the bot names the articles and records of its last answer. "Are you sure
 * it is cancelled?" asks for the order's status: naming sources would sound like a yes.
 */
export const sourceOfAnswer: Rule = ({ heard, order, state, say, now }) => {
  const { told = [] } = state
  if (!heard.asksForSource) return undefined
  if (order.kind === 'found' && heard.orderQuestion) {
    return turn({
      outcome: 'answered_from_orders',
      response: statusSentence(order.order, say, now),
      actions: orderActions(order.order, say),
      sources: [{ type: 'order', id: order.order.order_id }],
      next: succeed(state, { orderId: order.order.order_id }),
    })
  }
  if (told.length === 0) return turn({ outcome: 'asked_back', response: say.howCanIHelp, next: state })
  const names = told.map((source) =>
    source.type === 'article' ? say.article(source.title) : say.orderRecord(source.id),
  )
  return turn({
    outcome: 'small_talk',
    response: say.toldBy(new Intl.ListFormat(say.locale).format(names)),
    actions: [text(say.talkToPerson)],
    sources: told,
    next: moveOn(state, state.expecting === 'feedback' ? { expecting: 'feedback' } : {}),
  })
}

import { moveOn } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { offerOrders } from '../offer-orders.ts'
import { say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** "No, the other one": the customer's other orders are offered; without one its number is asked for. */
export const otherOrder: Rule = (situation) => {
  const { heard, state, say, ownOrders = [] } = situation
  if (!heard.asksForOtherOrder || state.orderId === undefined) return undefined
  const others = ownOrders.filter(({ order_id }) => order_id !== state.orderId)
  const asking =
    others.length > 0
      ? offerOrders(situation, others)
      : turn({
          outcome: 'asked_back',
          response: say.askOrderNumberAgain,
          actions: [text(say.noOrderNumber), text(say.talkToPerson)],
          next: moveOn(state, {
            expecting: 'order_id',
            ...(heard.orderQuestion && { orderQuestion: heard.orderQuestion }),
          }),
        })
  return state.expecting === 'order_id' ? fail(situation, asking) : asking
}

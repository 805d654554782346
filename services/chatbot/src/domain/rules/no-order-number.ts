import { calendarDay } from '../calendar-day.ts'
import { moveOn } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import type { Situation } from '../situation.ts'
import { link, type Turn, say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** The customer has no order number: their last orders are offered, else the page that lists them, else a person. */
export const noOrderNumber: Rule = (situation) => {
  const { heard, state, ownOrders = [] } = situation
  if (state.expecting !== 'order_id' || !(heard.hasNoNumber || heard.isNo)) return undefined
  return fail(situation, ownOrders.length > 0 ? offerOrders(situation) : offerHelp(situation))
}

function offerOrders({ ownOrders = [], say, now, state }: Situation): Turn {
  const { orderQuestion } = state
  return turn({
    outcome: 'asked_back',
    response: say.whichOrder,
    actions: [
      ...ownOrders.map((order) => text(say.orderFrom(order.order_id, calendarDay(order.placed_at, now, say.locale)))),
      text(say.talkToPerson),
    ],
    sources: ownOrders.map((order) => ({ type: 'order', id: order.order_id })),
    next: moveOn(state, { expecting: 'order_id', ...(orderQuestion && { orderQuestion }) }),
  })
}

function offerHelp({ settings, say, state }: Situation): Turn {
  const { ordersUrl } = settings
  return turn({
    outcome: 'asked_back',
    response: say.withoutOrderNumber(ordersUrl !== undefined),
    actions: [text(say.talkToPerson), ...(ordersUrl === undefined ? [] : [link(say.findMyOrder, ordersUrl)])],
    next: moveOn(state, { expecting: 'person_offer' }),
  })
}

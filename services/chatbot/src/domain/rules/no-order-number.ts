import { moveOn } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import { offerOrders } from '../offer-orders.ts'
import type { Situation } from '../situation.ts'
import { link, type Turn, say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

/** The customer has no order number: their last orders are offered, else the page that lists them, else a person. */
export const noOrderNumber: Rule = (situation) => {
  const { heard, state, ownOrders = [] } = situation
  const isAsked = state.expecting === 'order_id'
  if (isAsked ? !(heard.hasNoNumber || heard.isNo) : !heard.hasNoOrderNumber) return undefined
  return fail(situation, ownOrders.length > 0 ? offerOrders(situation, ownOrders) : offerHelp(situation))
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

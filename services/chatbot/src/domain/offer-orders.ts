import type { Order } from '@customer-service/contracts/chatbot'
import { calendarDay } from './calendar-day.ts'
import { moveOn } from './dialogue-state.ts'
import type { Situation } from './situation.ts'
import { type Turn, say as text, turn } from './turn.ts'

/** Asks which of these orders is meant. */
export function offerOrders({ heard, say, now, state }: Situation, orders: readonly Order[]): Turn {
  const orderQuestion = heard.orderQuestion ?? state.orderQuestion
  const choices = orders.map((order) => ({
    kind: 'order' as const,
    label: text(say.orderFrom(order.order_id, calendarDay(order.placed_at, now, say.locale))).text,
    id: order.order_id,
  }))
  return turn({
    outcome: 'clarified',
    response: say.whichOrder(orders.length),
    actions: [...choices.map(({ label }) => text(label)), text(say.talkToPerson)],
    sources: choices.map(({ id }) => ({ type: 'order', id })),
    next: moveOn(state, { expecting: 'order_id', choices, ...(orderQuestion && { orderQuestion }) }),
  })
}

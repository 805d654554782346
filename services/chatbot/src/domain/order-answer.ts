import type { Order, SuggestedAction } from '@customer-service/contracts/chatbot'
import { calendarDay } from './calendar-day.ts'
import type { OrderQuestion, RecordQuestion } from './order-question.ts'
import { link, say as text } from './turn.ts'
import type { Wording } from './wording/wording.ts'

const SHOWN_ITEMS = 10

/** The answer to a question about an order, from its record alone: what the record doesn't say is said to be unknown. */
export function answerFromOrder(order: Order, question: RecordQuestion, say: Wording, now: Date): string {
  const day = (date: string) => calendarDay(date, now, say.locale)
  switch (question) {
    case 'status':
      return describeOrder(order, say, now)
    case 'arrival':
      return arrival(order, say, now)
    case 'tracking':
      return tracking(order, say, now)
    case 'items':
      return contents(order, say)
    case 'total':
      return order.total ? say.order.total(order.order_id, money(order.total, say)) : say.order.noTotal(order.order_id)
    case 'placed':
      return say.order.placed(order.order_id, day(order.placed_at))
  }
}

/** When it was placed, what its status is, and what comes next as far as the record says so. */
export function describeOrder(order: Order, say: Wording, now: Date): string {
  const placed = calendarDay(order.placed_at, now, say.locale)
  const described = say.order.describe(order.order_id, placed, statusOf(order, say, now))
  return [described, ...whatComesNext(order, say, now)].join(' ')
}

/** `Your order … is on its way since March 15.` */
export function statusSentence(order: Order, say: Wording, now: Date): string {
  return say.order.statusIs(order.order_id, statusOf(order, say, now))
}

const MOST_ACTIONS = 2

/** What a customer is likely to ask next, by the order's status; not what was asked just now. */
export function orderActions(order: Order, say: Wording, asked?: OrderQuestion): readonly SuggestedAction[] {
  const just = asked && QUESTION_OF[asked]?.(say)
  return likelyActions(order, say)
    .filter((action) => action.text !== just)
    .slice(0, MOST_ACTIONS)
}

const QUESTION_OF: Partial<Record<OrderQuestion, (say: Wording) => string>> = {
  arrival: (say) => say.order.whenArrives,
  change: (say) => say.order.canModify,
  items: (say) => say.order.whatIsInIt,
}

function likelyActions(order: Order, say: Wording): readonly SuggestedAction[] {
  const { whenArrives, canModify, whatIsInIt } = say.order
  switch (order.status) {
    case 'pending':
    case 'processing':
      return [text(whenArrives), text(canModify), text(whatIsInIt)]
    case 'shipped':
    case 'in_transit':
      return [...trackingLink(order, say), text(whenArrives), text(whatIsInIt)]
    case 'delivered':
      return [text(say.returnItem), text(say.talkToPerson)]
    default:
      return [text(whatIsInIt), text(say.talkToPerson)]
  }
}

function statusOf(order: Order, say: Wording, now: Date): string {
  const since = order.status === 'delivered' ? order.delivered_at : order.shipped_at
  return say.order.status(order.status, since && calendarDay(since, now, say.locale))
}

function whatComesNext(order: Order, say: Wording, now: Date): readonly string[] {
  if (!isUnderWay(order)) return []
  const ships =
    hasLeft(order) || order.ships_within_days === undefined ? [] : [say.order.shipsWithin(order.ships_within_days)]
  return [...ships, ...expectation(order, say, now)]
}

function arrival(order: Order, say: Wording, now: Date): string {
  const status = statusSentence(order, say, now)
  if (!isUnderWay(order)) return status
  const expected = expectation(order, say, now)
  if (expected.length > 0) return [status, ...expected].join(' ')
  return [say.order.noDeliveryDate(order.order_id), status, ...whatComesNext(order, say, now)].join(' ')
}

/** Under way, and not here by the day that it was expected on. */
export const isOverdue = (order: Order, now: Date): boolean =>
  isUnderWay(order) && order.estimated_delivery !== undefined && order.estimated_delivery < dayOf(now)

const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

function expectation(order: Order, say: Wording, now: Date): readonly string[] {
  const date = order.estimated_delivery
  if (date === undefined) return []
  const day = calendarDay(date, now, say.locale)
  return [date < dayOf(now) ? say.order.wasExpected(day) : say.order.expected(day)]
}

function tracking(order: Order, say: Wording, now: Date): string {
  const status = statusSentence(order, say, now)
  const { tracking_number: number, carrier } = order
  if (number === undefined && carrier === undefined) return `${say.order.noTracking(order.order_id)} ${status}`
  return `${status} ${say.order.tracking(order.order_id, number, carrier)}`
}

function contents(order: Order, say: Wording): string {
  const items = order.items ?? []
  if (items.length === 0) return say.order.noContents(order.order_id)
  const shown = items.slice(0, SHOWN_ITEMS).map(({ quantity, name }) => `${quantity} × ${name}`)
  return say.order.contents(order.order_id, shown.join(', '), items.length - shown.length)
}

function trackingLink(order: Order, say: Wording): readonly SuggestedAction[] {
  return order.tracking_url ? [link(say.order.trackPackage, order.tracking_url)] : []
}

function money(total: NonNullable<Order['total']>, say: Wording): string {
  return new Intl.NumberFormat(say.locale, { style: 'currency', currency: total.currency }).format(total.amount)
}

const hasLeft = ({ status }: Order): boolean => status === 'shipped' || status === 'in_transit'
const isUnderWay = (order: Order): boolean =>
  hasLeft(order) || order.status === 'pending' || order.status === 'processing'

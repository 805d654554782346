import type { Order } from '@customer-service/contracts/chatbot'
import type { Deps } from '../deps.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { Heard } from '../domain/heard.ts'
import { type Candidates, guessedOrders, namedOrder, orderCandidates, parcelCodes } from '../domain/order-candidates.ts'
import type { OrderLookup } from '../domain/situation.ts'

/**
 * For each question of a message, the orders that it names, or the one in hand when it asks about one: one that an earlier
 * question named is in hand for the later ones. Another customer's order is not found; an order that names no customer is
 * told to whoever knows its number.
 */
export async function lookUpOrders(
  deps: Deps,
  conversation: Conversation,
  questions: readonly Heard[],
): Promise<readonly (readonly OrderLookup[])[]> {
  const all: (readonly OrderLookup[])[] = []
  let inHand = conversation.dialogue.orderId
  for (const question of questions) {
    const lookups = await lookUp(deps, conversation, question, inHand)
    const found = lookups.findLast((lookup) => lookup.kind === 'found')
    if (found) inHand = found.order.order_id
    all.push(lookups)
  }
  return all
}

async function lookUp(
  deps: Deps,
  { dialogue, user_id }: Conversation,
  heard: Heard,
  inHand: string | undefined,
): Promise<readonly OrderLookup[]> {
  const candidates = orderCandidates(heard, dialogue)
  const [named, guessed] = await Promise.all([
    Promise.all(candidates.map((one) => findNamed(deps, one, user_id))),
    findGuessed(deps, heard, user_id),
  ])
  const found = eachOnce([...named.flatMap((order) => order ?? []), ...guessed])
  if (found.length > 0) return [...found, ...missing(heard, named, guessed)]
  const unknown = namedOrder(heard, candidates)
  if (unknown !== undefined) return [{ kind: 'not_found', orderId: unknown }]
  const parcel = await findParcel(deps, heard, user_id)
  if (parcel) return [{ kind: 'found', order: parcel, isNew: true }]
  if (inHand === undefined || !mayConcern(heard)) return [NONE]
  const order = await findOwn(deps, inHand, user_id)
  return [order ? { kind: 'found', order, isNew: false } : NONE]
}

const NONE: OrderLookup = { kind: 'none' }

const mayConcern = ({ orderQuestion, notReceived, pointsBack }: Heard): boolean =>
  orderQuestion !== undefined || notReceived || pointsBack

const eachOnce = (orders: readonly Order[]): readonly OrderLookup[] =>
  [...new Map(orders.map((order) => [order.order_id, order])).values()].map((order) => ({
    kind: 'found',
    order,
    isNew: true,
  }))

/** What is named beside orders that were found, and wasn't; a slip of a number that was found is no other order. */
function missing(
  { orderIds }: Heard,
  named: readonly (Order | undefined)[],
  guessed: readonly Order[],
): readonly OrderLookup[] {
  if (guessed.length > 0) return []
  return orderIds.flatMap((orderId, place) => (named[place] ? [] : [{ kind: 'not_found', orderId } as const]))
}

async function findNamed(deps: Deps, candidates: Candidates, userId: string): Promise<Order | undefined> {
  for (const candidate of candidates) {
    const order = await findOwn(deps, candidate, userId)
    if (order) return order
  }
  return undefined
}

/** A number that the message doesn't call an order is one only where this customer has it. */
async function findGuessed({ orders }: Deps, heard: Heard, userId: string): Promise<readonly Order[]> {
  const found = await Promise.all(guessedOrders(heard).flatMap((one) => one.map((guess) => orders.find(guess))))
  return found.flatMap((order) => (order?.user_id === userId ? [order] : []))
}

const LAST_ORDERS = 10

/** The order that comes in the parcel whose tracking number the message holds. */
async function findParcel({ orders }: Deps, heard: Heard, userId: string): Promise<Order | undefined> {
  const codes = parcelCodes(heard)
  if (codes.length === 0) return undefined
  const last = await orders.lastOf(userId, LAST_ORDERS)
  return last.find(({ tracking_number }) => tracking_number !== undefined && codes.includes(tracking_number))
}

async function findOwn({ orders }: Deps, orderId: string, userId: string): Promise<Order | undefined> {
  const order = await orders.find(orderId)
  return order && (order.user_id === undefined || order.user_id === userId) ? order : undefined
}

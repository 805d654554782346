import type { Order } from '@customer-service/contracts/chatbot'
import type { Deps } from '../deps.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { Heard } from '../domain/heard.ts'
import { guessedOrders, namedOrder, orderCandidates, parcelCodes } from '../domain/order-candidates.ts'
import type { OrderLookup } from '../domain/situation.ts'

/**
 * For each question of a message, the order that it names, or the one in hand when it asks about one: one that an earlier
 * question named is in hand for the later ones. Another customer's order is not found; an order that names no customer is
 * told to whoever knows its number.
 */
export async function lookUpOrders(
  deps: Deps,
  conversation: Conversation,
  questions: readonly Heard[],
): Promise<readonly OrderLookup[]> {
  const found: OrderLookup[] = []
  let inHand = conversation.dialogue.orderId
  for (const question of questions) {
    const lookup = await lookUpOrder(deps, conversation, question, inHand)
    if (lookup.kind === 'found') inHand = lookup.order.order_id
    found.push(lookup)
  }
  return found
}

async function lookUpOrder(
  deps: Deps,
  { dialogue, user_id }: Conversation,
  heard: Heard,
  inHand: string | undefined,
): Promise<OrderLookup> {
  const candidates = orderCandidates(heard, dialogue)
  for (const candidate of candidates) {
    const order = await findOwn(deps, candidate, user_id)
    if (order) return { kind: 'found', order, isNew: true }
  }
  const named = namedOrder(heard, candidates)
  if (named !== undefined) return { kind: 'not_found', orderId: named }
  const guessed = (await findGuessed(deps, heard, user_id)) ?? (await findParcel(deps, heard, user_id))
  if (guessed) return { kind: 'found', order: guessed, isNew: true }
  if (inHand === undefined || !mayConcern(heard)) return { kind: 'none' }
  const order = await findOwn(deps, inHand, user_id)
  return order ? { kind: 'found', order, isNew: false } : { kind: 'none' }
}

const mayConcern = ({ orderQuestion, notReceived, pointsBack }: Heard): boolean =>
  orderQuestion !== undefined || notReceived || pointsBack

/** A number that the message doesn't call an order is one only where this customer has it. */
async function findGuessed({ orders }: Deps, heard: Heard, userId: string): Promise<Order | undefined> {
  for (const guess of guessedOrders(heard)) {
    const order = await orders.find(guess)
    if (order?.user_id === userId) return order
  }
  return undefined
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

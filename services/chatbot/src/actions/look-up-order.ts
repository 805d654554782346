import type { Order } from '@customer-service/contracts/chatbot'
import type { Deps } from '../deps.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { Heard } from '../domain/heard.ts'
import { namedOrder, orderCandidates } from '../domain/order-candidates.ts'
import type { OrderLookup } from '../domain/situation.ts'

/**
 * The order that the message names, or the one in hand when it asks about one. Another customer's order is not found;
 * an order that names no customer is told to whoever knows its number.
 */
export async function lookUpOrder(deps: Deps, conversation: Conversation, heard: Heard): Promise<OrderLookup> {
  const { dialogue, user_id } = conversation
  const candidates = orderCandidates(heard, dialogue)
  for (const candidate of candidates) {
    const order = await findOwn(deps, candidate, user_id)
    if (order) return { kind: 'found', order, isNew: true }
  }
  const named = namedOrder(heard, candidates)
  if (named !== undefined) return { kind: 'not_found', orderId: named }
  if (dialogue.orderId === undefined || heard.orderQuestion === undefined) return { kind: 'none' }
  const inHand = await findOwn(deps, dialogue.orderId, user_id)
  return inHand ? { kind: 'found', order: inHand, isNew: false } : { kind: 'none' }
}

async function findOwn({ orders }: Deps, orderId: string, userId: string): Promise<Order | undefined> {
  const order = await orders.find(orderId)
  return order && (order.user_id === undefined || order.user_id === userId) ? order : undefined
}

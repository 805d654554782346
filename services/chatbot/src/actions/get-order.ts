import type { getOrder as contract, Order } from '@customer-service/contracts/chatbot'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { orderResource } from '../domain/order-resource.ts'
import { orderNotFound } from '../errors.ts'
import { orderKey, orders } from '../tables.ts'

/** An order of the directory. Another customer's looks like none (404). */
export async function getOrder({ store }: Deps, { caller, params }: Request<typeof contract>): Promise<Order> {
  const found = await store.get(orders, orderKey(params.order_id))
  if (!found || !caller.may(orderResource(found))) throw orderNotFound(params.order_id)
  const { version: _, ...order } = found
  return order
}

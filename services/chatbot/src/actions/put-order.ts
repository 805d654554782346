import type { putOrder as contract, Order } from '@customer-service/contracts/chatbot'
import { accessDenied } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { orderResource } from '../domain/order-resource.ts'
import { orderNotFound } from '../errors.ts'
import { orderKey, orders } from '../tables.ts'

/** Writes an order as a whole. Only who may write for the order's customer, before and after, may do it. */
export async function putOrder(
  { store }: Deps,
  { caller, params, body }: Request<typeof contract>,
): Promise<Decision<Order>> {
  const order: Order = { order_id: params.order_id, ...body }
  if (!caller.may(orderResource(order))) throw accessDenied(orderResource(order))
  const found = await store.get(orders, orderKey(params.order_id))
  if (found && !caller.may(orderResource(found))) throw orderNotFound(params.order_id)
  return {
    reply: order,
    status: found ? 200 : 201,
    writes: [put(orders, order, found?.version ?? 'absent')],
    audit: { resource_id: order.order_id, ...(order.user_id !== undefined && { user_id: order.user_id }) },
  }
}

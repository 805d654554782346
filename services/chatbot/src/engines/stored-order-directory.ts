import type { Store } from '@customer-service/core/store'
import { orderKey, orders } from '../tables.ts'
import type { OrderDirectory } from './order-directory.ts'

/** The orders that were written through `PUT /chatbot/orders/{order_id}`. */
export function storedOrderDirectory(store: Store): OrderDirectory {
  return {
    find: (orderId) => store.get(orders, orderKey(orderId)),
    lastOf: async (userId, limit) =>
      (await store.query(orders.indexes.byUser, userId, { descending: true, limit })).items,
  }
}

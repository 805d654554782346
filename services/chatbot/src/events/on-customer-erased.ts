import { customerErased } from '@customer-service/contracts/segmentation'
import { on } from '@customer-service/core/events'
import { itemsOf, remove } from '@customer-service/core/store'
import { eraseConversation } from '../actions/erase-conversation.ts'
import type { Deps } from '../deps.ts'
import { conversationCounts, conversations, countsOfUser, orderKey, orders } from '../tables.ts'

/** Removes conversations, orders and counts of the customer, each by a commit of its own. */
export const onCustomerErased = on(customerErased, async (deps: Deps, { data: { user_id } }) => {
  const { store } = deps
  for await (const { conversation_id } of itemsOf(store, conversations.indexes.byUser, user_id)) {
    await eraseConversation(deps, conversation_id)
  }
  for await (const { order_id } of itemsOf(store, orders.indexes.byUser, user_id)) {
    await store.commit([remove(orders, [orderKey(order_id)], 'any')])
  }
  const counts = countsOfUser(user_id)
  for await (const { sort } of itemsOf(store, conversationCounts, counts)) {
    await store.commit([remove(conversationCounts, [counts, sort], 'any')])
  }
  return []
})

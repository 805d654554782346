import { customerErased } from '@customer-service/contracts/segmentation'
import { on } from '@customer-service/core/events'
import { itemsOf, remove } from '@customer-service/core/store'
import { forgetUnanswered } from '../actions/unanswered-writes.ts'
import type { Deps } from '../deps.ts'
import { inquiries } from '../tables.ts'

/**
 * Removes the inquiries of the customer, each by a commit of its own. Open work ends with the conversations, and names
 * nobody.
 */
export const onCustomerErased = on(customerErased, async ({ store }: Deps, { data: { user_id } }) => {
  for await (const inquiry of itemsOf(store, inquiries.indexes.byUser, user_id)) {
    await store.commit([remove(inquiries, [inquiry.routing_id], 'any'), ...(await forgetUnanswered(store, inquiry))])
  }
  return []
})

import { customerErased } from '@customer-service/contracts/segmentation'
import { on } from '@customer-service/core/events'
import { itemsOf, put, remove } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { withoutCustomer } from '../domain/without-customer.ts'
import { cases, transcripts } from '../tables.ts'

/** Cases stay, for those who count them, without the customer and what was said. Nobody else hears of it. */
export const onCustomerErased = on(customerErased, async ({ store }: Deps, { data: { user_id } }) => {
  for await (const { escalation_id } of itemsOf(store, cases.indexes.byUser, user_id)) {
    const found = await store.get(cases, escalation_id)
    if (found?.user_id !== user_id) continue
    await store.commit([put(cases, withoutCustomer(found), found.version), remove(transcripts, [escalation_id], 'any')])
  }
  return []
})

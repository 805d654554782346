import type {
  deleteEmail as emailContract,
  deleteWebhook as webhookContract,
} from '@customer-service/contracts/notifications'
import type { Decision, Request } from '@customer-service/core/http'
import { remove } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { ALL, subscriptions } from '../tables.ts'
import { loadEmail, loadWebhook } from './load-subscription.ts'

/** What is still to be delivered is never sent: nobody looks at a queue without its subscription. It expires. */
export async function deleteWebhook(
  { store }: Deps,
  { params, caller }: Request<typeof webhookContract>,
): Promise<Decision<{ readonly webhook_id: string }>> {
  const { id, version } = await loadWebhook(store, params.webhook_id, caller)
  return {
    reply: { webhook_id: id },
    writes: [remove(subscriptions, [ALL, id], version)],
    audit: { resource_id: id },
  }
}

export async function deleteEmail(
  { store }: Deps,
  { params, caller }: Request<typeof emailContract>,
): Promise<Decision<{ readonly email_id: string }>> {
  const { id, version } = await loadEmail(store, params.email_id, caller)
  return { reply: { email_id: id }, writes: [remove(subscriptions, [ALL, id], version)], audit: { resource_id: id } }
}

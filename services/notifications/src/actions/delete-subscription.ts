import type {
  deleteEmail as emailContract,
  deleteWebhook as webhookContract,
} from '@customer-service/contracts/notifications'
import type { Decision, Request } from '@customer-service/core/http'
import { remove } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { emails, webhooks } from '../tables.ts'
import { loadEmail, loadWebhook } from './load-subscription.ts'

/** What is still to be delivered stays unsent, since only targets that exist are looked at, and expires. */
export async function deleteWebhook(
  { store }: Deps,
  { params, caller }: Request<typeof webhookContract>,
): Promise<Decision<{ webhook_id: string }>> {
  const { webhook_id, version } = await loadWebhook(store, params.webhook_id, caller)
  return {
    reply: { webhook_id },
    writes: [remove(webhooks, [webhook_id], version)],
    audit: { resource_id: webhook_id },
  }
}

export async function deleteEmail(
  { store }: Deps,
  { params, caller }: Request<typeof emailContract>,
): Promise<Decision<{ email_id: string }>> {
  const { email_id, version } = await loadEmail(store, params.email_id, caller)
  return { reply: { email_id }, writes: [remove(emails, [email_id], version)], audit: { resource_id: email_id } }
}

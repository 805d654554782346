import type { updateEmail as contract, EmailSubscription } from '@customer-service/contracts/notifications'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { toEmailSubscription } from '../domain/views.ts'
import { type EmailRecord, subscriptions } from '../tables.ts'
import { loadEmail } from './load-subscription.ts'

/** Changes what the body names. */
export async function updateEmail(
  { store, now }: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<EmailSubscription>> {
  const before = await loadEmail(store, params.email_id, caller)
  const subscription: EmailRecord = { ...before, ...body, updated_at: toTimestamp(now()) }
  return {
    reply: toEmailSubscription(subscription),
    writes: [put(subscriptions, subscription, before.version)],
    audit: { resource_id: before.id, details: { changed: Object.keys(body) } },
  }
}

import type { updateWebhook as contract, Webhook } from '@customer-service/contracts/notifications'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { toWebhook } from '../domain/views.ts'
import { switched } from '../domain/webhook-health.ts'
import { subscriptions, type WebhookRecord } from '../tables.ts'
import { loadWebhook } from './load-subscription.ts'
import { withSecret } from './replace-secret.ts'

/** Changes what the body names. A new secret signs beside the old one for a day. */
export async function updateWebhook(
  deps: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<Webhook>> {
  const before = await loadWebhook(deps.store, params.webhook_id, caller)
  const webhook: WebhookRecord = {
    ...switched(before, body.status ?? before.status),
    ...(body.events && { events: body.events }),
    ...(body.secret !== undefined && withSecret(deps, before.id, body.secret, before)),
    updated_at: toTimestamp(deps.now()),
  }
  return {
    reply: toWebhook(webhook),
    writes: [put(subscriptions, webhook, before.version)],
    audit: { resource_id: before.id, details: { changed: Object.keys(body) } },
  }
}

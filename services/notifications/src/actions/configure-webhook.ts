import type { configureWebhook as contract, Webhook } from '@customer-service/contracts/notifications'
import { accessDenied, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { subscriptionId } from '../domain/subscription-id.ts'
import { toWebhook } from '../domain/views.ts'
import { checkWebhookUrl } from '../domain/webhook-url.ts'
import { MAX_SUBSCRIPTIONS, tooMany } from '../errors.ts'
import { subscriptions, type WebhookRecord } from '../tables.ts'
import { allWebhooks } from './list-subscriptions.ts'
import { findWebhook } from './load-subscription.ts'
import { withSecret } from './replace-secret.ts'

/** Configures a webhook; the same URL again replaces its configuration and switches it on (C-21). */
export async function configureWebhook(
  deps: Deps,
  { body, caller }: Request<typeof contract>,
): Promise<Decision<Webhook>> {
  const { store, now, newId } = deps
  const url = checkWebhookUrl(body.url, deps.allowPrivateAddresses)
  const id = subscriptionId('wh', url)
  if (!caller.may(`webhook/${id}`)) throw accessDenied(`webhook/${id}`)
  const before = await findWebhook(store, id)
  if (!before && (await allWebhooks(store)).length >= MAX_SUBSCRIPTIONS) throw tooMany('webhooks')
  const at = toTimestamp(now())
  const webhook: WebhookRecord = {
    kind: 'webhook',
    id,
    queue_id: before?.queue_id ?? newId('queue'),
    url,
    events: body.events,
    ...withSecret(deps, id, body.secret, before),
    status: 'active',
    created_at: before?.created_at ?? at,
    updated_at: at,
  }
  return {
    reply: toWebhook(webhook),
    status: before ? 200 : 201,
    writes: [put(subscriptions, webhook, before?.version ?? 'absent')],
    audit: { resource_id: id, details: { events: body.events } },
  }
}

import type { configureWebhook as contract, PublicEvent, Webhook } from '@customer-service/contracts/notifications'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { subscriptionId } from '../domain/subscription-id.ts'
import { toWebhook } from '../domain/views.ts'
import { checkSecret } from '../domain/webhook-secret.ts'
import { checkWebhookUrl } from '../domain/webhook-url.ts'
import { MAX_SUBSCRIPTIONS, tooMany } from '../errors.ts'
import { type WebhookRecord, webhooks } from '../tables.ts'
import { allWebhooks } from './list-subscriptions.ts'

/** Configures a webhook; the same URL again replaces its configuration and switches it on (C-21). */
export async function configureWebhook(
  { store, now, secrets, allowPrivateAddresses }: Deps,
  { body }: Request<typeof contract>,
): Promise<Decision<Webhook>> {
  const url = checkWebhookUrl(body.url, allowPrivateAddresses)
  checkSecret(body.secret)
  const webhook_id = subscriptionId('wh', url)
  const before = await store.get(webhooks, webhook_id)
  if (!before && (await allWebhooks(store)).length >= MAX_SUBSCRIPTIONS) throw tooMany('webhooks')
  const at = toTimestamp(now())
  const events: readonly PublicEvent[] = body.events
  const webhook: WebhookRecord = {
    webhook_id,
    url,
    events,
    sealed_secret: secrets.seal(body.secret, webhook_id),
    status: 'active',
    created_at: before?.created_at ?? at,
    updated_at: at,
  }
  return {
    reply: toWebhook(webhook),
    status: before ? 200 : 201,
    writes: [put(webhooks, webhook, before?.version ?? 'absent')],
    audit: { resource_id: webhook_id, details: { events } },
  }
}

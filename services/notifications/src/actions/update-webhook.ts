import type { updateWebhook as contract, Webhook } from '@customer-service/contracts/notifications'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { toWebhook } from '../domain/views.ts'
import { checkSecret } from '../domain/webhook-secret.ts'
import { type WebhookRecord, webhooks } from '../tables.ts'
import { loadWebhook } from './load-subscription.ts'

/** How long a replaced secret still signs beside the new one. */
const OVERLAP_MS = 24 * 3_600_000

export async function updateWebhook(
  { store, now, secrets }: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<Webhook>> {
  const before = await loadWebhook(store, params.webhook_id, caller)
  if (body.secret !== undefined) checkSecret(body.secret)
  const { disabled_reason, failing_since, ...kept } = before
  const isSwitchedOn = body.status === 'active'
  const webhook: WebhookRecord = {
    ...kept,
    ...(!isSwitchedOn && disabled_reason !== undefined && { disabled_reason }),
    ...(!isSwitchedOn && failing_since !== undefined && { failing_since }),
    ...(body.events && { events: body.events }),
    ...(body.status && { status: body.status }),
    ...(body.secret !== undefined && {
      sealed_secret: secrets.seal(body.secret, before.webhook_id),
      previous: {
        sealed_secret: before.sealed_secret,
        until: toTimestamp(new Date(now().getTime() + OVERLAP_MS)),
      },
    }),
    updated_at: toTimestamp(now()),
  }
  return {
    reply: toWebhook(webhook),
    writes: [put(webhooks, webhook, before.version)],
    audit: { resource_id: before.webhook_id, details: { changed: Object.keys(body) } },
  }
}

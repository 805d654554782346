import { toTimestamp } from '@customer-service/core'
import { put, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { delivered, failed } from '../domain/delivery.ts'
import { webhookWait } from '../domain/retry-schedule.ts'
import { afterFailure, afterSuccess } from '../domain/webhook-health.ts'
import { signatures } from '../domain/webhook-secret.ts'
import type { WebhookOutcome } from '../engines/webhook-sender.ts'
import { type DeliveryRecord, deliveries, type WebhookRecord, webhooks } from '../tables.ts'
import { claimDelivery, commitUnlessChanged } from './claim-delivery.ts'

/** One attempt at one delivery: claim, sign, send, note how it went, for the delivery and for the webhook. */
export async function attemptWebhook(
  deps: Deps,
  webhook: Stored<WebhookRecord>,
  due: Stored<DeliveryRecord>,
): Promise<void> {
  const delivery = await claimDelivery(deps.store, due, deps.now())
  if (delivery === undefined) return
  const outcome = await deps.webhookSender.send({
    url: webhook.url,
    body: delivery.payload,
    headers: headersOf(deps, webhook, delivery),
  })
  const noted = deliveryAfter(deps, delivery, outcome)
  await commitUnlessChanged(deps.store, [put(deliveries, noted, delivery.version)])
  await commitUnlessChanged(deps.store, webhookAfter(deps, webhook, outcome, noted))
}

function headersOf({ now, secrets }: Deps, webhook: WebhookRecord, { delivery_id, payload }: DeliveryRecord) {
  const at = now()
  const { webhook_id, sealed_secret, previous } = webhook
  const current = secrets.open(sealed_secret, webhook_id)
  const both =
    previous && previous.until > toTimestamp(at)
      ? [current, secrets.open(previous.sealed_secret, webhook_id)]
      : [current]
  return {
    'content-type': 'application/json',
    'user-agent': 'customer-service-platform',
    'webhook-id': delivery_id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': signatures(both, delivery_id, at, payload),
  }
}

function deliveryAfter({ now, chance }: Deps, delivery: DeliveryRecord, outcome: WebhookOutcome): DeliveryRecord {
  if (outcome.delivered) return delivered(delivery, outcome.result)
  const wait = outcome.status === 410 ? undefined : webhookWait(delivery.attempts, chance(), outcome.retryAfterSeconds)
  return failed(delivery, outcome.result, wait, now())
}

function webhookAfter(
  deps: Deps,
  webhook: Stored<WebhookRecord>,
  outcome: WebhookOutcome,
  noted: DeliveryRecord,
): readonly Write[] {
  const now = deps.now()
  const next = outcome.delivered
    ? afterSuccess(webhook)
    : afterFailure(webhook, { gone: outcome.status === 410, gaveUp: noted.status === 'failed', now })
  if (next === webhook) return []
  if (next.status === 'disabled')
    deps.log.warn({ webhook_id: webhook.webhook_id, reason: next.disabled_reason }, 'webhook disabled')
  return [put(webhooks, next, webhook.version)]
}

import { webhookDisabled } from '@customer-service/contracts/notifications'
import { unixSeconds } from '@customer-service/core'
import { announce, put, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { delivered, failed } from '../domain/delivery.ts'
import type { Ending } from '../domain/outlet.ts'
import { retryAfterMs, webhookWait } from '../domain/retry-schedule.ts'
import { signingSecrets } from '../domain/secret-rotation.ts'
import { afterFailure, afterSuccess } from '../domain/webhook-health.ts'
import { signatures } from '../domain/webhook-secret.ts'
import type { WebhookOutcome } from '../engines/webhook-sender.ts'
import { type DeliveryRecord, subscriptions, type WebhookRecord } from '../tables.ts'
import { claimDelivery } from './claim-delivery.ts'
import { findWebhook } from './load-subscription.ts'
import { noteAttempt } from './note-attempt.ts'

/** Longer than the sender's deadline. */
const LEASE_MS = 60_000
const GONE = 410

/** One attempt at one delivery: claim, sign, send, note how it went, for the delivery and for the webhook. */
export async function attemptWebhook(deps: Deps, id: string, due: Stored<DeliveryRecord>): Promise<Ending> {
  const webhook = await findWebhook(deps.store, id)
  if (webhook?.queue_id !== due.queue_id || webhook.status === 'disabled') return { kind: 'none' }
  const delivery = await claimDelivery(deps.store, due, LEASE_MS, deps.now())
  if (delivery === undefined) return { kind: 'none' }
  const outcome = await deps.webhookSender.send({
    url: webhook.url,
    body: delivery.payload,
    headers: headersOf(deps, webhook, delivery),
  })
  const askedMs = outcome.retryAfter === undefined ? 0 : retryAfterMs(outcome.retryAfter, deps.now())
  const noted = deliveryAfter(deps, delivery, outcome, askedMs)
  await noteAttempt(deps, delivery, noted, () => webhookAfter(deps, id, outcome))
  return outcome.delivered ? { kind: 'good' } : { kind: 'bad', restMs: askedMs }
}

function headersOf({ now, secrets }: Deps, webhook: WebhookRecord, { delivery_id, payload }: DeliveryRecord) {
  const at = now()
  const opened = signingSecrets(webhook, at).map((sealed) => secrets.open(sealed, webhook.id))
  return {
    'content-type': 'application/json',
    'user-agent': 'customer-service-platform',
    'webhook-id': delivery_id,
    'webhook-timestamp': String(unixSeconds(at)),
    'webhook-signature': signatures(opened, delivery_id, at, payload),
  }
}

function deliveryAfter(
  { now, chance }: Deps,
  delivery: DeliveryRecord,
  { delivered: isDelivered, status, result }: WebhookOutcome,
  askedMs: number,
): DeliveryRecord {
  if (isDelivered) return delivered(delivery, result)
  const wait = status === GONE ? undefined : webhookWait(delivery.attempts, chance(), askedMs)
  return failed(delivery, result, wait, now())
}

async function webhookAfter(deps: Deps, id: string, outcome: WebhookOutcome): Promise<readonly Write[]> {
  const webhook = await findWebhook(deps.store, id)
  if (webhook === undefined) return []
  const next = outcome.delivered ? afterSuccess(webhook) : afterFailure(webhook, outcome.status === GONE, deps.now())
  if (next === webhook) return []
  const change = put(subscriptions, next, webhook.version)
  if (next.status !== 'disabled') return [change]
  const { disabled_reason: reason = '', updated_at: disabled_at } = next
  deps.log.warn({ webhook_id: id, reason }, 'webhook_disabled')
  const { host } = new URL(next.url)
  return [change, announce(webhookDisabled, id, { webhook_id: id, host, reason, disabled_at })]
}

import { DAY_MS, toTimestamp } from '@customer-service/core'
import type { WebhookRecord } from '../tables.ts'

/** A webhook is switched off when every attempt has failed for so long (P6). */
const DISABLE_AFTER_MS = 5 * DAY_MS

/** The same webhook, or one that no longer counts as failing. */
export function afterSuccess(webhook: WebhookRecord): WebhookRecord {
  if (webhook.failing_since === undefined) return webhook
  const { failing_since: _, ...healthy } = webhook
  return healthy
}

/** The same webhook, or one that counts as failing, or is switched off. `isGone`: the receiver answered 410. */
export function afterFailure(webhook: WebhookRecord, isGone: boolean, now: Date): WebhookRecord {
  if (webhook.status === 'disabled') return webhook
  if (isGone) return disabledFor(webhook, 'the receiver answered 410 Gone', now)
  if (webhook.failing_since === undefined) return { ...webhook, failing_since: toTimestamp(now) }
  const failingMs = now.getTime() - Date.parse(webhook.failing_since)
  return failingMs >= DISABLE_AFTER_MS ? disabledFor(webhook, 'every attempt has failed for 120 hours', now) : webhook
}

/** Switched on or off by its owner: on, it starts with a clean record. */
export function switched(webhook: WebhookRecord, status: WebhookRecord['status']): WebhookRecord {
  if (webhook.status === status) return webhook
  const { disabled_reason: _, failing_since: __, ...kept } = webhook
  return { ...kept, status }
}

function disabledFor(webhook: WebhookRecord, disabled_reason: string, now: Date): WebhookRecord {
  return { ...webhook, status: 'disabled', disabled_reason, updated_at: toTimestamp(now) }
}

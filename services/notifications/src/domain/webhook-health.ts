import { toTimestamp } from '@customer-service/core'
import type { WebhookRecord } from '../tables.ts'

/** A webhook is switched off when every attempt has failed for so long (P6). */
const DISABLE_AFTER_MS = 120 * 3_600_000

/** The same webhook, or one that no longer counts as failing. */
export function afterSuccess(webhook: WebhookRecord): WebhookRecord {
  if (webhook.failing_since === undefined) return webhook
  const { failing_since: _, ...healthy } = webhook
  return healthy
}

/** `gone`: the receiver answered 410. `gaveUp`: this was the delivery's last attempt. */
export function afterFailure(
  webhook: WebhookRecord,
  { gone, gaveUp, now }: { readonly gone: boolean; readonly gaveUp: boolean; readonly now: Date },
): WebhookRecord {
  if (gone) return disabledFor(webhook, 'the receiver answered 410 Gone', now)
  if (webhook.failing_since === undefined) return { ...webhook, failing_since: toTimestamp(now) }
  const failingMs = now.getTime() - Date.parse(webhook.failing_since)
  return gaveUp && failingMs >= DISABLE_AFTER_MS
    ? disabledFor(webhook, 'every attempt has failed for 120 hours', now)
    : webhook
}

function disabledFor(webhook: WebhookRecord, disabled_reason: string, now: Date): WebhookRecord {
  return { ...webhook, status: 'disabled', disabled_reason, updated_at: toTimestamp(now) }
}

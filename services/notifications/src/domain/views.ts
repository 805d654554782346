import type { EmailSubscription, Webhook } from '@customer-service/contracts/notifications'
import type { EmailRecord, WebhookRecord } from '../tables.ts'

/** A webhook as callers see it: never its secret. */
export function toWebhook(record: WebhookRecord): Webhook {
  const { id, url, events, status, disabled_reason, created_at, updated_at } = record
  return {
    webhook_id: id,
    url,
    events: [...events],
    status,
    ...(disabled_reason !== undefined && { disabled_reason }),
    created_at,
    updated_at,
  }
}

export function toEmailSubscription(record: EmailRecord): EmailSubscription {
  const { id, email, events, format, status, created_at, updated_at } = record
  return { email_id: id, email, events: [...events], format, status, created_at, updated_at }
}

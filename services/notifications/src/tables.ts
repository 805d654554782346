import type { EmailSubscription, PublicEvent } from '@customer-service/contracts/notifications'
import { defineTable } from '@customer-service/core/store'

/** A webhook or an e-mail address that wants to hear of events. Its id is made from its address, so there is one of each. */
interface Subscription {
  readonly events: readonly PublicEvent[]
  readonly status: 'active' | 'disabled'
  readonly created_at: string
  readonly updated_at: string
}

export interface WebhookRecord extends Subscription {
  readonly webhook_id: string
  readonly url: string
  readonly sealed_secret: string
  /** Signs beside the new secret until the time given, so that a receiver can change over. */
  readonly previous?: { readonly sealed_secret: string; readonly until: string }
  readonly disabled_reason?: string
  /** Since when every attempt has failed. */
  readonly failing_since?: string
}

export interface EmailRecord extends Subscription {
  readonly email_id: string
  readonly email: string
  readonly format: EmailSubscription['format']
}

export interface DeliveryRecord {
  readonly delivery_id: string
  readonly target_id: string
  readonly event_type: string
  /** The bytes that are sent, the same on every attempt. */
  readonly payload: string
  readonly status: 'pending' | 'delivered' | 'failed'
  readonly attempts: number
  readonly created_at: string
  /** While a process tries, the time at which another may take over. UTC, ISO 8601 with milliseconds. */
  readonly next_attempt_at?: string
  readonly last_result?: string
  readonly expires_at: number
}

export const webhooks = defineTable<WebhookRecord, 'all'>({
  name: 'notifications_webhooks',
  key: (webhook) => [webhook.webhook_id],
  indexes: { all: (webhook) => ['all', `${webhook.created_at}#${webhook.webhook_id}`] },
})

export const emails = defineTable<EmailRecord, 'all'>({
  name: 'notifications_emails',
  key: (email) => [email.email_id],
  indexes: { all: (email) => ['all', `${email.created_at}#${email.email_id}`] },
})

export const deliveries = defineTable<DeliveryRecord, 'byTarget' | 'due'>({
  name: 'notifications_deliveries',
  key: (delivery) => [delivery.delivery_id],
  indexes: {
    byTarget: (delivery) => [delivery.target_id, `${delivery.created_at}#${delivery.delivery_id}`],
    due: (delivery) =>
      delivery.status === 'pending' && delivery.next_attempt_at !== undefined
        ? [delivery.target_id, `${delivery.next_attempt_at}#${delivery.delivery_id}`]
        : undefined,
  },
  expiresAt: (delivery) => delivery.expires_at,
})

export const tables = [webhooks, emails, deliveries] as const

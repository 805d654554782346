import type { EmailSubscription, PublicEvent } from '@customer-service/contracts/notifications'
import { defineTable } from '@customer-service/core/store'

/** Somebody who wants to hear of events. The id is made from the address, so that there is one of each. */
interface Subscription {
  readonly id: string
  /** What is to be sent lies under it: a subscription that is deleted and made again begins with an empty queue. */
  readonly queue_id: string
  readonly events: readonly PublicEvent[]
  readonly status: 'active' | 'disabled'
  readonly created_at: string
  readonly updated_at: string
}

export interface WebhookRecord extends Subscription {
  readonly kind: 'webhook'
  readonly url: string
  readonly sealed_secret: string
  /** Signs beside the new secret until the time given, so that a receiver can change over. */
  readonly previous?: { readonly sealed_secret: string; readonly until: string }
  readonly disabled_reason?: string
  /** Since when every attempt has failed. */
  readonly failing_since?: string
}

export interface EmailRecord extends Subscription {
  readonly kind: 'email'
  readonly email: string
  readonly format: EmailSubscription['format']
}

export type SubscriptionRecord = WebhookRecord | EmailRecord

export interface DeliveryRecord {
  readonly delivery_id: string
  readonly queue_id: string
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

/** The one partition of the subscriptions: they are few, and every event asks for all of them. */
export const ALL = 'all'

export const subscriptions = defineTable<SubscriptionRecord>({
  name: 'notifications_subscriptions',
  key: (subscription) => [ALL, subscription.id],
})

export const deliveries = defineTable<DeliveryRecord, 'byQueue' | 'due'>({
  name: 'notifications_deliveries',
  key: (delivery) => [delivery.delivery_id],
  indexes: {
    byQueue: (delivery) => [delivery.queue_id, `${delivery.created_at}#${delivery.delivery_id}`],
    due: (delivery) =>
      delivery.status === 'pending' && delivery.next_attempt_at !== undefined
        ? [delivery.queue_id, `${delivery.next_attempt_at}#${delivery.delivery_id}`]
        : undefined,
  },
  expiresAt: (delivery) => delivery.expires_at,
})

export const tables = [subscriptions, deliveries] as const

import type { Store, Stored } from '@customer-service/core/store'
import { ALL, type EmailRecord, type SubscriptionRecord, subscriptions, type WebhookRecord } from '../tables.ts'

/** All subscriptions of both kinds, oldest first, as of this moment. At most about 100, so one page holds them. */
export async function allSubscriptions(store: Store): Promise<readonly Stored<SubscriptionRecord>[]> {
  const { items } = await store.query(subscriptions, ALL, { limit: 1_000 })
  return items.toSorted((a, b) => (a.created_at < b.created_at ? -1 : a.created_at > b.created_at ? 1 : 0))
}

export async function allWebhooks(store: Store): Promise<readonly Stored<WebhookRecord>[]> {
  return (await allSubscriptions(store)).filter((subscription) => subscription.kind === 'webhook')
}

export async function allEmails(store: Store): Promise<readonly Stored<EmailRecord>[]> {
  return (await allSubscriptions(store)).filter((subscription) => subscription.kind === 'email')
}

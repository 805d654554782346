import type { Store, Stored } from '@customer-service/core/store'
import { type EmailRecord, emails, type WebhookRecord, webhooks } from '../tables.ts'

/** All webhooks, oldest first: there are at most 45. */
export async function allWebhooks(store: Store): Promise<readonly Stored<WebhookRecord>[]> {
  return (await store.query(webhooks.indexes.all, 'all')).items
}

/** All e-mail subscriptions, oldest first: there are at most 45. */
export async function allEmails(store: Store): Promise<readonly Stored<EmailRecord>[]> {
  return (await store.query(emails.indexes.all, 'all')).items
}

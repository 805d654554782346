import type { Caller } from '@customer-service/core/auth'
import type { Store, Stored } from '@customer-service/core/store'
import { emailNotFound, webhookNotFound } from '../errors.ts'
import { ALL, type EmailRecord, subscriptions, type WebhookRecord } from '../tables.ts'

export async function findWebhook(store: Store, id: string): Promise<Stored<WebhookRecord> | undefined> {
  const found = await store.get(subscriptions, ALL, id)
  return found?.kind === 'webhook' ? found : undefined
}

export async function findEmail(store: Store, id: string): Promise<Stored<EmailRecord> | undefined> {
  const found = await store.get(subscriptions, ALL, id)
  return found?.kind === 'email' ? found : undefined
}

/** The webhook, if it exists and the caller may see it; else `NotFound`. */
export async function loadWebhook(store: Store, id: string, caller: Caller): Promise<Stored<WebhookRecord>> {
  const webhook = await findWebhook(store, id)
  if (!webhook || !caller.may(`webhook/${id}`)) throw webhookNotFound(id)
  return webhook
}

/** The e-mail subscription, if it exists and the caller may see it; else `NotFound`. */
export async function loadEmail(store: Store, id: string, caller: Caller): Promise<Stored<EmailRecord>> {
  const email = await findEmail(store, id)
  if (!email || !caller.may(`email/${id}`)) throw emailNotFound(id)
  return email
}

import type { Caller } from '@customer-service/core/auth'
import type { Store, Stored } from '@customer-service/core/store'
import { emailNotFound, webhookNotFound } from '../errors.ts'
import { type EmailRecord, emails, type WebhookRecord, webhooks } from '../tables.ts'

/** The webhook, if it exists and the caller may see it; else `NotFound`. */
export async function loadWebhook(store: Store, id: string, caller: Caller): Promise<Stored<WebhookRecord>> {
  const webhook = await store.get(webhooks, id)
  if (!webhook || !caller.may(`webhook/${id}`)) throw webhookNotFound(id)
  return webhook
}

/** The e-mail subscription, if it exists and the caller may see it; else `NotFound`. */
export async function loadEmail(store: Store, id: string, caller: Caller): Promise<Stored<EmailRecord>> {
  const email = await store.get(emails, id)
  if (!email || !caller.may(`email/${id}`)) throw emailNotFound(id)
  return email
}

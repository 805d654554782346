import type { configureEmail as contract, EmailSubscription } from '@customer-service/contracts/notifications'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { checkEmail } from '../domain/email-address.ts'
import { subscriptionId } from '../domain/subscription-id.ts'
import { toEmailSubscription } from '../domain/views.ts'
import { MAX_SUBSCRIPTIONS, tooMany } from '../errors.ts'
import { type EmailRecord, emails } from '../tables.ts'
import { allEmails } from './list-subscriptions.ts'

/** Configures an e-mail subscription; the same address again replaces it and switches it on (C-21). */
export async function configureEmail(
  { store, now }: Deps,
  { body }: Request<typeof contract>,
): Promise<Decision<EmailSubscription>> {
  const email = checkEmail(body.email)
  const email_id = subscriptionId('email', email)
  const before = await store.get(emails, email_id)
  if (!before && (await allEmails(store)).length >= MAX_SUBSCRIPTIONS) throw tooMany('e-mail subscriptions')
  const at = toTimestamp(now())
  const subscription: EmailRecord = {
    email_id,
    email,
    events: body.events,
    format: body.format ?? 'html',
    status: 'active',
    created_at: before?.created_at ?? at,
    updated_at: at,
  }
  return {
    reply: toEmailSubscription(subscription),
    status: before ? 200 : 201,
    writes: [put(emails, subscription, before?.version ?? 'absent')],
    audit: { resource_id: email_id, details: { events: body.events } },
  }
}

import type { configureEmail as contract, EmailSubscription } from '@customer-service/contracts/notifications'
import { accessDenied, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { checkEmail } from '../domain/email-address.ts'
import { subscriptionId } from '../domain/subscription-id.ts'
import { toEmailSubscription } from '../domain/views.ts'
import { MAX_SUBSCRIPTIONS, tooMany } from '../errors.ts'
import { type EmailRecord, subscriptions } from '../tables.ts'
import { allEmails } from './list-subscriptions.ts'
import { findEmail } from './load-subscription.ts'

/** Configures an e-mail subscription; the same address again replaces it and switches it on (C-21). */
export async function configureEmail(
  { store, now, newId }: Deps,
  { body, caller }: Request<typeof contract>,
): Promise<Decision<EmailSubscription>> {
  const email = checkEmail(body.email)
  const id = subscriptionId('email', email)
  if (!caller.may(`email/${id}`)) throw accessDenied(`email/${id}`)
  const before = await findEmail(store, id)
  if (!before && (await allEmails(store)).length >= MAX_SUBSCRIPTIONS) throw tooMany('e-mail subscriptions')
  const at = toTimestamp(now())
  const subscription: EmailRecord = {
    kind: 'email',
    id,
    queue_id: before?.queue_id ?? newId('queue'),
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
    writes: [put(subscriptions, subscription, before?.version ?? 'absent')],
    audit: { resource_id: id, details: { events: body.events } },
  }
}

import type { Stored } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { delivered, failed, readPayload } from '../domain/delivery.ts'
import { mailText } from '../domain/mail-text.ts'
import type { Ending } from '../domain/outlet.ts'
import { mailWait } from '../domain/retry-schedule.ts'
import type { MailOutcome } from '../engines/mailer.ts'
import type { DeliveryRecord } from '../tables.ts'
import { claimDelivery } from './claim-delivery.ts'
import { findEmail } from './load-subscription.ts'
import { noteAttempt } from './note-attempt.ts'

/** Longer than the mailer's deadline. */
const LEASE_MS = 300_000

/** One attempt at one mail: claim, send, note how it went. It ends badly only when the mail server itself is at fault. */
export async function attemptMail(deps: Deps, id: string, due: Stored<DeliveryRecord>): Promise<Ending> {
  const subscription = await findEmail(deps.store, id)
  if (subscription?.queue_id !== due.queue_id || subscription.status === 'disabled') return { kind: 'none' }
  const delivery = await claimDelivery(deps.store, due, LEASE_MS, deps.now())
  if (delivery === undefined) return { kind: 'none' }
  const { email: to, format } = subscription
  const { type, data } = readPayload(delivery.payload)
  const { subject, text, html } = mailText(type, data)
  const date = new Date(delivery.created_at)
  const mail = { id: delivery.delivery_id, to, subject, text, date, ...(format === 'html' && { html }) }
  const outcome = await deps.mailer.send(mail)
  await noteAttempt(deps, delivery, mailAfter(deps, delivery, outcome), async () => [])
  return { kind: outcome.problem === 'unreachable' ? 'bad' : 'good' }
}

function mailAfter({ now, chance }: Deps, delivery: DeliveryRecord, outcome: MailOutcome): DeliveryRecord {
  if (outcome.problem === undefined) return delivered(delivery, outcome.result)
  const ageMs = now().getTime() - Date.parse(delivery.created_at)
  const wait = outcome.problem === 'refused' ? undefined : mailWait(delivery.attempts, ageMs, chance())
  return failed(delivery, outcome.result, wait, now())
}

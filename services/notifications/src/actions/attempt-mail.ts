import { put, type Stored } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { delivered, failed } from '../domain/delivery.ts'
import { mailText } from '../domain/mail-text.ts'
import { mailWait } from '../domain/retry-schedule.ts'
import type { MailOutcome } from '../engines/mailer.ts'
import { type DeliveryRecord, deliveries, type EmailRecord } from '../tables.ts'
import { claimDelivery, commitUnlessChanged } from './claim-delivery.ts'

/** One attempt at one mail: claim, send, note how it went. `unreachable`: no other mail need be tried for a while. */
export async function attemptMail(
  deps: Deps,
  { email, format }: EmailRecord,
  due: Stored<DeliveryRecord>,
): Promise<{ readonly unreachable: boolean }> {
  const delivery = await claimDelivery(deps.store, due, deps.now())
  if (delivery === undefined) return { unreachable: false }
  const { type, data } = JSON.parse(delivery.payload) as { type: string; data: Record<string, unknown> }
  const { subject, text, html } = mailText(type, data)
  const date = new Date(delivery.created_at)
  const mail = { id: delivery.delivery_id, to: email, subject, text, date, ...(format === 'html' && { html }) }
  const outcome = await deps.mailer.send(mail)
  await commitUnlessChanged(deps.store, [put(deliveries, mailAfter(deps, delivery, outcome), delivery.version)])
  return { unreachable: outcome.unreachable === true }
}

function mailAfter({ now, chance }: Deps, delivery: DeliveryRecord, outcome: MailOutcome): DeliveryRecord {
  if (outcome.delivered) return delivered(delivery, outcome.result)
  const ageMs = now().getTime() - Date.parse(delivery.created_at)
  const wait = outcome.refused ? undefined : mailWait(delivery.attempts, ageMs, chance())
  return failed(delivery, outcome.result, wait, now())
}

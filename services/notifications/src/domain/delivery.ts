import type { DeliveryReport } from '@customer-service/contracts/notifications'
import { DAY_SECONDS, toTimestamp, unixSeconds } from '@customer-service/core'
import type { DeliveryRecord } from '../tables.ts'

const KEPT_SECONDS = 30 * DAY_SECONDS

/** A delivery that is due at once. */
export function newDelivery(facts: {
  readonly delivery_id: string
  readonly queue_id: string
  readonly event_type: string
  readonly payload: string
  readonly now: Date
}): DeliveryRecord {
  const { now, ...what } = facts
  return {
    ...what,
    status: 'pending',
    attempts: 0,
    created_at: now.toISOString(),
    next_attempt_at: now.toISOString(),
    expires_at: unixSeconds(now) + KEPT_SECONDS,
  }
}

/** The body of a webhook, as Standard Webhooks 1.0.0 shapes it; mails are made from it too. */
export function payloadOf(type: string, at: string, data: unknown): string {
  return JSON.stringify({ type, timestamp: at, data })
}

/** What `payloadOf` made. */
export function readPayload(payload: string): {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
} {
  return JSON.parse(payload)
}

/** Claimed by one process until then; if it dies, another takes over. */
export function claimed(delivery: DeliveryRecord, until: Date): DeliveryRecord {
  return { ...delivery, attempts: delivery.attempts + 1, next_attempt_at: until.toISOString() }
}

export function delivered({ next_attempt_at: _, ...delivery }: DeliveryRecord, result: string): DeliveryRecord {
  return { ...delivery, status: 'delivered', last_result: result }
}

/** After a failed attempt: due again after the wait, or given up when there is none. */
export function failed(
  delivery: DeliveryRecord,
  result: string,
  waitMs: number | undefined,
  now: Date,
): DeliveryRecord {
  const { next_attempt_at: _, ...rest } = delivery
  if (waitMs === undefined) return { ...rest, status: 'failed', last_result: result }
  const next_attempt_at = new Date(now.getTime() + waitMs).toISOString()
  return { ...rest, last_result: result, next_attempt_at }
}

/** Due at once, with all its attempts before it, and the same id and bytes. */
export function renewed(delivery: DeliveryRecord, now: Date): DeliveryRecord {
  return { ...delivery, status: 'pending', attempts: 0, next_attempt_at: now.toISOString() }
}

export function toReport(delivery: DeliveryRecord): DeliveryReport {
  const { delivery_id, event_type, status, attempts, created_at, next_attempt_at, last_result } = delivery
  return {
    delivery_id,
    event_type,
    status,
    attempts,
    created_at: toTimestamp(new Date(created_at)),
    ...(next_attempt_at !== undefined && { next_attempt_at: toTimestamp(new Date(next_attempt_at)) }),
    ...(last_result !== undefined && { last_result }),
  }
}

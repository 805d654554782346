import { toTimestamp } from '@customer-service/core'
import type { Decision } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { newDelivery, payloadOf } from '../domain/delivery.ts'
import { disabled } from '../errors.ts'
import { deliveries, type SubscriptionRecord } from '../tables.ts'

/** Queues a test event for one subscriber, sent like any other. `eventType`: `webhook.test` or `notification.test`. */
export function sendTest(
  { now, newId, attention }: Deps,
  { id, queue_id, status }: SubscriptionRecord,
  eventType: string,
): Decision<{ readonly delivery_id: string }> {
  if (status === 'disabled') throw disabled(id)
  const delivery_id = newId('dlv')
  const payload = payloadOf(eventType, toTimestamp(now()), { message: 'Your notifications work' })
  const delivery = newDelivery({ delivery_id, queue_id, event_type: eventType, payload, now: now() })
  attention.call(queue_id)
  return { reply: { delivery_id }, writes: [put(deliveries, delivery, 'absent')], audit: { resource_id: id } }
}

import { toTimestamp } from '@customer-service/core'
import type { Decision } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { newDelivery, payloadOf } from '../domain/delivery.ts'
import { disabled } from '../errors.ts'
import { deliveries } from '../tables.ts'

export interface TestTarget {
  readonly id: string
  readonly status: 'active' | 'disabled'
  /** `webhook.test` or `notification.test`. */
  readonly event_type: string
}

/** Queues a test event for one target, sent like any other. */
export function sendTest(
  { now, newId }: Deps,
  { id, status, event_type }: TestTarget,
): Decision<{ delivery_id: string }> {
  if (status === 'disabled') throw disabled(id)
  const delivery_id = newId('dlv')
  const payload = payloadOf(event_type, toTimestamp(now()), { message: 'Your notifications work' })
  const delivery = newDelivery({ delivery_id, target_id: id, event_type, payload, now: now() })
  return { reply: { delivery_id }, writes: [put(deliveries, delivery, 'absent')], audit: { resource_id: id } }
}

import type { redeliverWebhook as contract } from '@customer-service/contracts/notifications'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { renewed } from '../domain/delivery.ts'
import { deliveryNotFound, disabled } from '../errors.ts'
import { deliveries } from '../tables.ts'
import { loadWebhook } from './load-subscription.ts'

/** Queues a delivery again, however it ended. */
export async function redeliver(
  { store, now, attention }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<{ readonly delivery_id: string }>> {
  const { id, queue_id, status } = await loadWebhook(store, params.webhook_id, caller)
  const delivery = await store.get(deliveries, params.delivery_id)
  if (delivery?.queue_id !== queue_id) throw deliveryNotFound(params.delivery_id)
  if (status === 'disabled') throw disabled(id)
  attention.call(queue_id)
  return {
    reply: { delivery_id: delivery.delivery_id },
    writes: [put(deliveries, renewed(delivery, now()), delivery.version)],
    audit: { resource_id: id, details: { delivery_id: delivery.delivery_id } },
  }
}

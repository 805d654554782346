import type { DeliveryReport } from '@customer-service/contracts/notifications'
import type { Store } from '@customer-service/core/store'
import { toReport } from '../domain/delivery.ts'
import { deliveries } from '../tables.ts'

/** What is and was to be sent to a subscriber, newest first. */
export async function listDeliveries(
  store: Store,
  queueId: string,
  limit: number,
): Promise<{ readonly deliveries: DeliveryReport[] }> {
  const { items } = await store.query(deliveries.indexes.byQueue, queueId, { descending: true, limit })
  return { deliveries: items.map(toReport) }
}

import type { DeliveryReport } from '@customer-service/contracts/notifications'
import type { Store } from '@customer-service/core/store'
import { toReport } from '../domain/delivery.ts'
import { deliveries } from '../tables.ts'

/** What was sent to a target, newest first. */
export async function listDeliveries(
  store: Store,
  targetId: string,
  limit: number,
): Promise<{ deliveries: DeliveryReport[] }> {
  const { items } = await store.query(deliveries.indexes.byTarget, targetId, { descending: true, limit })
  return { deliveries: items.map(toReport) }
}

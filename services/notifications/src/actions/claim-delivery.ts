import { put, type Store, type Stored, VersionConflict } from '@customer-service/core/store'
import { claimed } from '../domain/delivery.ts'
import { type DeliveryRecord, deliveries } from '../tables.ts'

/**
 * Takes a due delivery for this process, for `leaseMs`: longer than the attempt can last, after which another process
 * takes over. Undefined when another was faster.
 */
export async function claimDelivery(
  store: Store,
  delivery: Stored<DeliveryRecord>,
  leaseMs: number,
  now: Date,
): Promise<Stored<DeliveryRecord> | undefined> {
  const taken = claimed(delivery, new Date(now.getTime() + leaseMs))
  try {
    await store.commit([put(deliveries, taken, delivery.version)])
  } catch (error) {
    if (error instanceof VersionConflict) return undefined
    throw error
  }
  return { ...taken, version: delivery.version + 1 }
}

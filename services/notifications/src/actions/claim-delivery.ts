import { put, type Store, type Stored, VersionConflict, type Write } from '@customer-service/core/store'
import { claimed } from '../domain/delivery.ts'
import { type DeliveryRecord, deliveries } from '../tables.ts'

/** How long an attempt may take before another process takes over. */
const LEASE_MS = 60_000

/** Takes a due delivery for this process. Undefined when another was faster. */
export async function claimDelivery(
  store: Store,
  delivery: Stored<DeliveryRecord>,
  now: Date,
): Promise<Stored<DeliveryRecord> | undefined> {
  const taken = claimed(delivery, new Date(now.getTime() + LEASE_MS))
  const isOurs = await commitUnlessChanged(store, [put(deliveries, taken, delivery.version)])
  return isOurs ? { ...taken, version: delivery.version + 1 } : undefined
}

/** Whether the writes were made; false when somebody else changed an item first (deleted it, or took it over). */
export async function commitUnlessChanged(store: Store, writes: readonly Write[]): Promise<boolean> {
  try {
    await store.commit(writes)
    return true
  } catch (error) {
    if (error instanceof VersionConflict) return false
    throw error
  }
}

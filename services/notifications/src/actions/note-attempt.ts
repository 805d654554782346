import { put, type Stored, VersionConflict, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type DeliveryRecord, deliveries } from '../tables.ts'

/**
 * Writes down how an attempt went, together with what it means for its subscription (`more`, asked again whenever that
 * changed in between). Nothing is written when another process has taken the delivery over.
 */
export async function noteAttempt(
  { store }: Deps,
  claimed: Stored<DeliveryRecord>,
  noted: DeliveryRecord,
  more: () => Promise<readonly Write[]>,
): Promise<void> {
  for (;;) {
    try {
      return await store.commit([put(deliveries, noted, claimed.version), ...(await more())])
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error
      if (error.table === deliveries.name) return
    }
  }
}

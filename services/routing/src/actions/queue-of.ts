import { PRIORITIES } from '@customer-service/contracts'
import type { Store } from '@customer-service/core/store'
import { firstDay, type OpenWork, stillCounts } from '../domain/open-work.ts'
import type { Queue } from '../domain/response-time.ts'
import { queueCounts } from '../tables.ts'

/** Open work of a destination by priority, over the days that count. `own` isn't ahead of itself. */
export async function queueOf(store: Store, destination: string, own: OpenWork | undefined, now: Date): Promise<Queue> {
  const { items } = await store.query(queueCounts, destination, { from: firstDay(now) })
  const isIn = own?.isForPeople && own.destination === destination && stillCounts(own, now)
  return Object.fromEntries(
    PRIORITIES.map((priority) => {
      const open = items.reduce((sum, { counts }) => sum + (counts[priority] ?? 0), 0)
      return [priority, isIn && own.priority === priority ? open - 1 : open]
    }),
  )
}

import { toTimestamp } from '@customer-service/core'
import type { Delivery, Reaction } from '@customer-service/core/events'
import { put, type Write } from '@customer-service/core/store'
import { allSubscriptions } from '../actions/list-subscriptions.ts'
import type { Deps } from '../deps.ts'
import { newDelivery, payloadOf } from '../domain/delivery.ts'
import { reactionEvents, subscribedName } from '../domain/public-events.ts'
import { deliveries } from '../tables.ts'

/** An event that subscribers may hear of: a delivery for each of them. */
export function onPublicEvent(deps: Deps): Reaction {
  return {
    types: reactionEvents.map(({ type }) => type),
    mode: 'each',
    react: async ([event]) => (event ? deliveriesOf(deps, event) : []),
  }
}

async function deliveriesOf({ store, now, newId, attention }: Deps, event: Delivery): Promise<readonly Write[]> {
  const writes: Write[] = []
  for (const { queue_id, events, status } of await allSubscriptions(store)) {
    const event_type = status === 'active' ? subscribedName(event.type, events) : undefined
    if (event_type === undefined) continue
    const payload = payloadOf(event_type, toTimestamp(new Date(event.at)), event.data)
    const delivery = newDelivery({ delivery_id: newId('dlv'), queue_id, event_type, payload, now: now() })
    writes.push(put(deliveries, delivery, 'absent'))
    attention.call(queue_id)
  }
  return writes
}

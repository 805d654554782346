import type { Delivery, Reaction } from '@customer-service/core/events'
import { put, type Write } from '@customer-service/core/store'
import { allEmails, allWebhooks } from '../actions/list-subscriptions.ts'
import type { Deps } from '../deps.ts'
import { newDelivery, payloadOf } from '../domain/delivery.ts'
import { reactionEvents, subscribedName } from '../domain/public-events.ts'
import { deliveries } from '../tables.ts'

/** An event that subscribers may hear of: a delivery for each of them. `wake` is told who has something to get. */
export function onPublicEvent(deps: Deps, wake: (targetIds: readonly string[]) => void): Reaction {
  return {
    types: reactionEvents.map(({ type }) => type),
    mode: 'each',
    react: async ([event]) => (event ? deliveriesOf(deps, event, wake) : []),
  }
}

async function deliveriesOf(
  { store, now, newId }: Deps,
  event: Delivery,
  wake: (targetIds: readonly string[]) => void,
): Promise<readonly Write[]> {
  const [webhooks, emails] = await Promise.all([allWebhooks(store), allEmails(store)])
  const targets = [
    ...webhooks.map(({ webhook_id, events, status }) => ({ id: webhook_id, events, status })),
    ...emails.map(({ email_id, events, status }) => ({ id: email_id, events, status })),
  ].filter(({ status }) => status === 'active')
  const writes: Write[] = []
  const reached: string[] = []
  for (const { id, events } of targets) {
    const name = subscribedName(event.type, events)
    if (name === undefined) continue
    const payload = payloadOf(name, event.at, event.data)
    const delivery = newDelivery({
      delivery_id: newId('dlv'),
      target_id: id,
      event_type: name,
      payload,
      now: now(),
    })
    writes.push(put(deliveries, delivery, 'absent'))
    reached.push(id)
  }
  wake(reached)
  return writes
}

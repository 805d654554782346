import { toTimestamp } from '@customer-service/core'
import { onBatch } from '@customer-service/core/events'
import type { Deps } from '../deps.ts'
import { changeFacts } from './change-facts.ts'
import { observers } from './observers.ts'

const observerOf = new Map(observers.map((observer) => [observer.event.type, observer]))

/** Counts what happens in conversations, many events in one commit: at most one fact and one day each. */
export const onCountedEvents = onBatch<Deps, unknown>(
  observers.map(({ event }) => event),
  async ({ store }, deliveries) => {
    const observations = deliveries.flatMap(({ type, data, at }) => {
      const observer = observerOf.get(type)
      return observer ? [observer.observe(data, toTimestamp(new Date(at)))] : []
    })
    return changeFacts(store, observations, deliveries[0]?.id ?? '')
  },
)

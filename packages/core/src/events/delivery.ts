import type { EventDefinition, Write } from '../store/write.ts'
import { MOST_IN_BATCH, type Reaction } from './event-bus.ts'

/** A committed event on its way to one consumer. */
export interface Delivery<Data = unknown> {
  readonly id: string
  readonly type: string
  /** Events of one key keep their order. */
  readonly key: string
  /** When it was committed: UTC, ISO 8601 with milliseconds. */
  readonly at: string
  readonly data: Data
  readonly consumer: string
  readonly attempt: number
  readonly seq?: number
}

/** A reaction to one event at a time. */
export function on<Deps, Data>(
  event: EventDefinition<Data>,
  react: (deps: Deps, delivery: Delivery<Data>) => Promise<readonly Write[]>,
): (deps: Deps) => Reaction {
  return (deps) => ({
    types: [event.type],
    mode: 'each',
    react: async ([delivery]) => (delivery ? react(deps, delivery as Delivery<Data>) : []),
  })
}

/**
 * A reaction to many events in one commit, for consumers that count or append: cheaper by the size of the batch.
 * @param most events of a batch; 30 when absent
 */
export function onBatch<Deps, Data>(
  events: readonly EventDefinition<Data>[],
  react: (deps: Deps, deliveries: readonly Delivery<Data>[]) => Promise<readonly Write[]>,
  most = MOST_IN_BATCH,
): (deps: Deps) => Reaction {
  return (deps) => ({
    types: events.map((event) => event.type),
    mode: 'batch',
    most,
    react: (deliveries) => react(deps, deliveries as readonly Delivery<Data>[]),
  })
}

import type { Write } from '../store/write.ts'
import type { Delivery } from './delivery.ts'

/** One consumer's reactions to the events of others (or its own). */
export interface Subscription {
  /** The service's name: cursor, inbox and dead letters are kept under it. */
  readonly consumer: string
  /** At most one for each event type, since an event's effect is one commit. */
  readonly reactions: readonly Reaction[]
}

/**
 * What a consumer does about an event: it reads, decides and returns writes; the bus commits them with the mark
 * that the event was handled, so that the effect happens exactly once. It leaves `once` to the bus.
 * `VersionConflict` means: react again, in turn with others that lost. `Unavailable`: again later, as often as
 * needed. Any other error: again later, up to 8 attempts; meanwhile later events of the same key wait, and only those.
 */
export interface Reaction {
  readonly types: readonly string[]
  /** `each`: one event a commit, in commit order within a key. `batch`: many in one commit, in commit order. */
  readonly mode: 'each' | 'batch'
  /** Events of a batch, so that their effects and marks fit one commit; 30 when absent. */
  readonly most?: number
  react(deliveries: readonly Delivery[]): Promise<readonly Write[]>
}

export const MOST_IN_BATCH = 30

export interface DeadLetter {
  readonly consumer: string
  readonly event: Delivery
  readonly attempts: number
  /** Why it was given up, or which earlier event of its key it waits for. */
  readonly cause: string
  /** UTC, ISO 8601. */
  readonly at: string
}

/** Brings committed events to every consumer, at least once, in commit order within a key. */
export interface EventBus {
  /** Before `start`. A consumer that is new is given all events that are still kept. */
  subscribe(subscription: Subscription): void
  start(): Promise<void>
  /**
   * Returns when every event committed so far, and what the reactions to those announce, is handled or dead-lettered.
   * For tests and orderly ends.
   */
  drain(): Promise<void>
  /** Takes no new work, finishes what it holds. */
  stop(): Promise<void>
  /** Events given up after 8 attempts, oldest first, with those of the same key that wait behind them. */
  deadLetters(consumer: string, limit?: number): Promise<readonly DeadLetter[]>
  /** Hands all dead letters of a consumer out again, in order within a key and before later events. Returns how many. */
  redrive(consumer: string): Promise<number>
}

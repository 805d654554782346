import type { Write } from '../store/write.ts'
import type { Delivery } from './delivery.ts'

/** One consumer's reactions to the events of others (or its own). */
export interface Subscription {
  /** The service's name: cursor, inbox and dead letters are kept under it. */
  readonly consumer: string
  readonly reactions: readonly Reaction[]
}

/**
 * What a consumer does about an event: it reads, decides and returns writes; the bus commits them with the mark
 * that the event was handled, so that the effect happens exactly once. An error means: try again later.
 */
export interface Reaction {
  readonly types: readonly string[]
  /** `each`: one event a commit, in commit order within a key. `batch`: many in one commit, in commit order. */
  readonly mode: 'each' | 'batch'
  react(deliveries: readonly Delivery[]): Promise<readonly Write[]>
}

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
  subscribe(subscription: Subscription): void
  start(): Promise<void>
  /** Returns when every event committed so far has been handled or dead-lettered. For tests and orderly ends. */
  drain(): Promise<void>
  /** Takes no new work, finishes what it holds. */
  stop(): Promise<void>
  /** Events given up after 8 attempts, oldest first, with those of the same key that wait behind them. */
  deadLetters(consumer: string, limit?: number): Promise<readonly DeadLetter[]>
  /** Hands all dead letters of a consumer out again, in order within a key. Returns how many. */
  redrive(consumer: string): Promise<number>
}

import type { Reaction } from '../event-bus.ts'
import type { LoggedEvent } from './event-log.ts'

/** One event that a consumer has to handle. */
export interface Entry {
  readonly event: LoggedEvent
  readonly reaction: Reaction
  /** It was a dead letter: handled when that is removed. */
  readonly isRedriven: boolean
  /** Handled by itself, not in a batch: one of its batch failed, or it did. */
  isAlone: boolean
  /** Tells the consumer's low-water mark. */
  readonly handled: () => void
}

/** The events of one key that one consumer still has to handle, in order. It exists only while there are any. */
export interface Lane {
  readonly key: string
  entries: Entry[]
  /** Its first event is being handled, is next to be, or waits for another attempt. */
  isBusy: boolean
  /** Failed attempts of the first event. */
  attempts: number
  /** The dead letters of this key are to be put before the entries. */
  isRedriven: boolean
}

export function newLane(key: string): Lane {
  return { key, entries: [], isBusy: false, attempts: 0, isRedriven: false }
}

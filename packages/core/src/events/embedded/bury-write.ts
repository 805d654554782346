import type { BuryWrite } from '../../store/sqlite/encode-unit.ts'
import type { LoggedEvent } from './event-log.ts'

const LONGEST_CAUSE = 1_000

/** The dead letter of an event: a copy of it, so that it outlives the log, and why it was given up. */
export function buryWrite(consumer: string, event: LoggedEvent, attempts: number, cause: unknown): BuryWrite {
  const { seq, id, type, key, time, json } = event
  const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
  return {
    kind: 'bury',
    consumer,
    seq,
    id,
    type,
    key,
    at: time,
    data: json,
    attempts,
    cause: text.slice(0, LONGEST_CAUSE),
  }
}

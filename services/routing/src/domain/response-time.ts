import { isAtLeast, PRIORITIES, type Priority } from '@customer-service/contracts'
import type { Destination } from '@customer-service/contracts/routing'
import { DAY_SECONDS } from '@customer-service/core'

/** Where nobody works, an answer takes a day: somebody has to notice first. */
const UNSTAFFED_SECONDS = DAY_SECONDS

/** Open work of a destination by priority. */
export type Queue = Readonly<Partial<Record<Priority, number>>>

/**
 * Seconds until people get to an inquiry: the work of at least its priority that is open already, and itself, shared
 * among the destination's agents.
 */
export function responseSeconds(destination: Destination, queue: Queue, priority: Priority): number {
  if (destination.agents === 0) return UNSTAFFED_SECONDS
  const before = PRIORITIES.filter((other) => isAtLeast(other, priority)).reduce(
    (sum, other) => sum + Math.max(0, queue[other] ?? 0),
    0,
  )
  return Math.ceil(((before + 1) * destination.average_handling_seconds) / destination.agents)
}

import { type Static, Type } from 'typebox'

export type Priority = Static<typeof Priority>
export const Priority = Type.Enum(['low', 'medium', 'high', 'urgent'])

/** From the one that may wait to the one that may not. */
export const PRIORITIES: readonly Priority[] = Priority.enum

/** From the customer's mood, 0 (very negative) to 1 (C-10); without a mood it is medium. */
export function priorityOfMood(score: number | undefined): Priority {
  if (score === undefined) return 'medium'
  if (score < 0.15) return 'urgent'
  if (score < 0.3) return 'high'
  return score < 0.5 ? 'medium' : 'low'
}

/** The priority, or the least one where that is higher. */
export function raised(priority: Priority, least: Priority = 'low'): Priority {
  return isAtLeast(priority, least) ? priority : least
}

export function isAtLeast(priority: Priority, other: Priority): boolean {
  return PRIORITIES.indexOf(priority) >= PRIORITIES.indexOf(other)
}

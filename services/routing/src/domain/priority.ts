import type { Priority } from '@customer-service/contracts'

export const PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const satisfies readonly Priority[]

/** From the customer's mood, 0 (very negative) to 1 (C-10). Rules may raise it, never lower it. */
export function priorityOf(sentimentScore: number): Priority {
  if (sentimentScore < 0.15) return 'urgent'
  if (sentimentScore < 0.3) return 'high'
  return sentimentScore < 0.5 ? 'medium' : 'low'
}

export function raised(priority: Priority, minimum: Priority | undefined): Priority {
  return minimum !== undefined && isAtLeast(minimum, priority) ? minimum : priority
}

export function isAtLeast(priority: Priority, other: Priority): boolean {
  return PRIORITIES.indexOf(priority) >= PRIORITIES.indexOf(other)
}

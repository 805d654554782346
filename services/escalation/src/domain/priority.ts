import type { Priority } from '@customer-service/contracts'

/** From the one that may wait to the one that may not. */
export const PRIORITIES: readonly Priority[] = ['low', 'medium', 'high', 'urgent']

/** From the customer's mood, 0 (very negative) to 1 (C-10); without a mood it is medium. */
export function priorityOf(sentimentScore: number | undefined): Priority {
  if (sentimentScore === undefined) return 'medium'
  if (sentimentScore < 0.15) return 'urgent'
  if (sentimentScore < 0.3) return 'high'
  return sentimentScore < 0.5 ? 'medium' : 'low'
}

export function isRaised(from: Priority, to: Priority): boolean {
  return PRIORITIES.indexOf(to) > PRIORITIES.indexOf(from)
}

/** Whether `high_priority_case` is about it (NOT-08). */
export function isHigh(priority: Priority): boolean {
  return priority === 'high' || priority === 'urgent'
}

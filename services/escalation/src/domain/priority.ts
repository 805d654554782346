import type { Priority } from '@customer-service/contracts'

/** Whether `high_priority_case` is about it (NOT-08). */
export function isHigh(priority: Priority): boolean {
  return priority === 'high' || priority === 'urgent'
}

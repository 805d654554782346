import { dayOf, monthOf } from '@customer-service/core'
/** Every UTC day from one instant to another, both included, ascending. */
export function daysBetween(first: Date, last: Date): string[] {
  const days: string[] = []
  const day = new Date(first)
  day.setUTCHours(0, 0, 0, 0)
  for (; day <= last; day.setUTCDate(day.getUTCDate() + 1)) days.push(dayOf(day.toISOString()))
  return days
}

/** The month of an instant and the ones before it, newest first. */
export function lastMonths(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, back) =>
    monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString()),
  )
}

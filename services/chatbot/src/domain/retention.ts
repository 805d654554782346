import { DAY_MS, DAY_SECONDS, dayOf } from '@customer-service/core'
/**
 * Unix seconds at which what began at `createdAt` is gone: `days` after the end of its day, so that a whole day's
 * conversations go together and the day's counters tell exactly what is left.
 */
export function expiryOf(createdAt: string, days: number): number {
  return Date.parse(dayOf(createdAt)) / 1_000 + (days + 1) * DAY_SECONDS
}

/** The oldest day of which something is kept. */
export function oldestDay(now: Date, days: number): string {
  return dayOf(new Date(now.getTime() - days * DAY_MS).toISOString())
}

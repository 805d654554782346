import { DAY_MS, DAY_SECONDS, monthOf } from '@customer-service/core'
/**
 * Unix seconds at which what was first corrected then is gone: `days` after the end of its month, so that a whole month
 * goes together and its counters tell exactly what is left.
 */
export function correctionExpiry(timestamp: string, days: number): number {
  const [year = 0, month = 0] = monthOf(timestamp).split('-').map(Number)
  return Date.UTC(year, month) / 1_000 + days * DAY_SECONDS
}

/** The oldest month of which something is kept. */
export function oldestMonth(now: Date, days: number): string {
  return monthOf(new Date(now.getTime() - days * DAY_MS).toISOString())
}

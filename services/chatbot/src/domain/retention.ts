const DAY_SECONDS = 86_400

/** `2026-11-21` of a timestamp or ISO time. */
export const dayOf = (time: string): string => time.slice(0, 10)

/**
 * Unix seconds at which what began at `createdAt` is gone: `days` after the end of its day, so that a whole day's
 * conversations go together and the day's counters tell exactly what is left.
 */
export function expiryOf(createdAt: string, days: number): number {
  return Date.parse(dayOf(createdAt)) / 1_000 + (days + 1) * DAY_SECONDS
}

/** The oldest day of which something is kept. */
export function oldestDay(now: Date, days: number): string {
  return dayOf(new Date(now.getTime() - days * DAY_SECONDS * 1_000).toISOString())
}

import type { Calendar, Day } from '../analysis/calendar.ts'

/** Clocks of the world are set at quarters of an hour. */
const QUARTER_SECONDS = 900
const MOST_KEPT = 200_000

export interface DayCache {
  /** Days since 1970 of a time in seconds. */
  numberAt(seconds: number): number
  dayOf(text: string): Day | undefined
}

/** A calendar that remembers what it has worked out, for millions of times. */
export function dayCache(calendar: Calendar): DayCache {
  const numbers = new Map<number, number>()
  const days = new Map<string, Day | undefined>()
  return {
    numberAt(seconds) {
      const quarter = Math.floor(seconds / QUARTER_SECONDS)
      return remembered(numbers, quarter, () => calendar.dayAt(new Date(quarter * QUARTER_SECONDS * 1_000)).number)
    },
    dayOf: (text) => remembered(days, text, () => calendar.dayOf(text)),
  }
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, compute: () => Value): Value {
  const value = known.get(key)
  if (value !== undefined) return value
  const computed = compute()
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, computed)
  return computed
}

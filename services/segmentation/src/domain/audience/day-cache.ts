import type { Calendar, Day } from '../analysis/calendar.ts'
import { remembered } from './remembered.ts'

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
      return remembered(
        numbers,
        MOST_KEPT,
        quarter,
        () => calendar.dayAt(new Date(quarter * QUARTER_SECONDS * 1_000)).number,
      )
    },
    dayOf: (text) => remembered(days, MOST_KEPT, text, () => calendar.dayOf(text)),
  }
}

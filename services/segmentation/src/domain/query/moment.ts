import { asOfDay } from '../analysis/as-of.ts'
import type { Calendar, Day } from '../analysis/calendar.ts'
import type { Moment } from './time-range.ts'

const DAY_MS = 86_400_000
const SECOND_MS = 1_000

/** The moment that a query speaks of: now, or the end of a day. Throws `InvalidDateFormat` (400). */
export function momentOf(asOf: string | undefined, calendar: Calendar, now: Date): Moment {
  const day = asOfDay(asOf, calendar, now)
  return { day, instant: asOf === undefined ? now.getTime() : lastInstant(day, calendar) }
}

/** The last second of a day, whatever its clocks do: found by halving the two days that it must lie in. */
function lastInstant({ number }: Day, calendar: Calendar): number {
  let isIn = (number - 1) * DAY_MS
  let isAfter = (number + 2) * DAY_MS
  while (isAfter - isIn > SECOND_MS) {
    const middle = Math.floor((isIn + isAfter) / 2 / SECOND_MS) * SECOND_MS
    if (middle === isIn) break
    if (calendar.dayAt(new Date(middle)).number <= number) isIn = middle
    else isAfter = middle
  }
  return isIn
}

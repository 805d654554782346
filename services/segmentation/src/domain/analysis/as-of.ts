import { invalidDate } from '../../errors.ts'
import type { Calendar, Day } from './calendar.ts'

/** The day that an analysis speaks of: the one asked for, or today. Throws `InvalidDateFormat` (400). */
export function asOfDay(asked: string | undefined, calendar: Calendar, now: Date): Day {
  if (asked === undefined) return calendar.dayAt(now)
  const day = calendar.dayOf(asked)
  if (day === undefined) throw invalidDate('as_of')
  return day
}

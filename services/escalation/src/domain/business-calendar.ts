import { DAY_MS } from '@customer-service/core'
import type { ZoneClock } from './zone-clock.ts'

/** A stretch of one local day, in minutes after midnight. */
export interface OpenHours {
  readonly opensAt: number
  readonly closesAt: number
}

/** When people work. */
export interface BusinessCalendar {
  readonly clock: ZoneClock
  /** Seven days, Monday first; the hours of a day in order and apart. At least one day has some. */
  readonly week: readonly (readonly OpenHours[])[]
  /** `YYYY-MM-DD` by the calendar's own clock. */
  readonly holidays: ReadonlySet<string>
}

/**
 * The instant at which so much working time has passed since `start`; closed hours and holidays don't count.
 * The result is never inside closed hours: at the latest the moment of closing.
 */
export function addWorkingSeconds(calendar: BusinessCalendar, start: Date, seconds: number): Date {
  let restMs = seconds * 1000
  for (let day = calendar.clock.localDay(start.getTime()); ; day += DAY_MS) {
    for (const { opensAt, closesAt } of openHours(calendar, day)) {
      const from = Math.max(start.getTime(), calendar.clock.instant(day, opensAt))
      const openMs = calendar.clock.instant(day, closesAt) - from
      if (openMs <= 0) continue
      if (openMs >= restMs) return new Date(from + restMs)
      restMs -= openMs
    }
  }
}

function openHours({ week, holidays }: BusinessCalendar, localDay: number): readonly OpenHours[] {
  const date = new Date(localDay)
  if (holidays.has(date.toISOString().slice(0, 10))) return []
  return week[(date.getUTCDay() + 6) % 7] ?? []
}

import type { Duration, Window } from '@customer-service/contracts/segmentation'
import type { Day } from '../analysis/calendar.ts'

const DAY_MS = 86_400_000

/** The moment a query speaks of. */
export interface Moment {
  readonly day: Day
  /** Milliseconds since 1970. */
  readonly instant: number
}

/** A point of an event on both scales. */
export interface Point {
  /** Days since 1970 in the business's calendar. */
  readonly day: number
  readonly instant: number
}

/** The first and the last point of a time, both in it, on both scales. Infinite where it is open. */
export interface Bounds {
  readonly firstDay: number
  readonly lastDay: number
  /** Milliseconds since 1970. */
  readonly firstInstant: number
  readonly lastInstant: number
}

const ALWAYS: Bounds = {
  firstDay: Number.NEGATIVE_INFINITY,
  lastDay: Number.POSITIVE_INFINITY,
  firstInstant: Number.NEGATIVE_INFINITY,
  lastInstant: Number.POSITIVE_INFINITY,
}

/** Where a window begins and ends at a moment. */
export function boundsOf(window: Window | undefined, { day, instant }: Moment): Bounds {
  if (window === undefined) return ALWAYS
  if ('last' in window) {
    if (window.last.unit === 'hour') return { ...ALWAYS, firstInstant: instant - hoursMs(window.last) }
    return { ...ALWAYS, firstDay: shifted(day, window.last, -1) }
  }
  if ('ago' in window) {
    const { from, to } = window.ago
    if (from.unit === 'hour' || to.unit === 'hour') {
      const moment = { day, instant }
      return { ...ALWAYS, firstInstant: before(from, moment), lastInstant: before(to, moment) }
    }
    return { ...ALWAYS, firstDay: shifted(day, from, -1), lastDay: shifted(day, to, -1) }
  }
  const [first, last] = 'calendar' in window ? periodOf(window.calendar, day) : [dayOf(window.from), dayOf(window.to)]
  return { ...ALWAYS, firstDay: first ?? ALWAYS.firstDay, lastDay: last ?? ALWAYS.lastDay }
}

/** Whether a point is inside a window; both ends count. */
export function isWithin(window: Window | undefined, moment: Moment): (point: Point) => boolean {
  const { firstDay, lastDay, firstInstant, lastInstant } = boundsOf(window, moment)
  return ({ day, instant }) => day >= firstDay && day <= lastDay && instant >= firstInstant && instant <= lastInstant
}

/** The number of the day that is so long before (-1) or after (1) a day. Months end on their last day at the latest. */
export function shifted(day: Day, { n, unit }: Duration, direction: 1 | -1): number {
  if (unit === 'day' || unit === 'week') return day.number + direction * n * (unit === 'week' ? 7 : 1)
  if (unit === 'hour') return day.number + Math.trunc((direction * n) / 24)
  const month = day.year * 12 + day.month - 1 + direction * n * (unit === 'year' ? 12 : 1)
  const first = dayNumber(Math.floor(month / 12), month % 12, 1)
  const next = dayNumber(Math.floor((month + 1) / 12), (month + 1) % 12, 1)
  return first + Math.min(day.day, next - first) - 1
}

/** The instant so long before a moment; days at their start. */
function before(duration: Duration, { day, instant }: Moment): number {
  return duration.unit === 'hour' ? instant - hoursMs(duration) : shifted(day, duration, -1) * DAY_MS
}

export const hoursMs = ({ n }: Duration): number => n * 3_600_000

/** Weeks begin on Monday. */
function periodOf(
  name: Extract<Window, { readonly calendar: unknown }>['calendar'],
  { year, month, number }: Day,
): readonly [number, number] {
  const monday = number - ((((number + 3) % 7) + 7) % 7)
  const quarter = Math.floor((month - 1) / 3) * 3
  const monthAt = (index: number) => dayNumber(year, index, 1)
  switch (name) {
    case 'today':
      return [number, number]
    case 'yesterday':
      return [number - 1, number - 1]
    case 'this_week':
      return [monday, monday + 6]
    case 'last_week':
      return [monday - 7, monday - 1]
    case 'this_month':
      return [monthAt(month - 1), monthAt(month) - 1]
    case 'last_month':
      return [monthAt(month - 2), monthAt(month - 1) - 1]
    case 'this_quarter':
      return [monthAt(quarter), monthAt(quarter + 3) - 1]
    case 'last_quarter':
      return [monthAt(quarter - 3), monthAt(quarter) - 1]
    case 'this_year':
      return [monthAt(0), monthAt(12) - 1]
    case 'last_year':
      return [monthAt(-12), monthAt(0) - 1]
  }
}

const dayOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Date.parse(`${text}T00:00:00Z`) / DAY_MS

const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / DAY_MS

/** `2026-02-12` of a number of days since 1970. */
export const dateText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** A day of the business's calendar. */
export interface Day {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** Days since 1970-01-01: the distance of two days is their difference, whatever the clocks did. */
  readonly number: number
}

/** Reads dates as days of the business's time zone. */
export interface Calendar {
  /** The day that an ISO 8601 date, or date and time, falls on; undefined when it is none. Without a zone it is local. */
  dayOf(text: string): Day | undefined
  dayAt(instant: Date): Day
  /** Unix milliseconds of a date, or of a date and time; undefined when it is none. A date is its first moment. */
  instantOf(text: string): number | undefined
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:(Z)|([+-])(\d{2}):(\d{2}))?)?$/
const DAY_MS = 86_400_000

/** Throws a RangeError when there is no such time zone. */
export function calendarOf(timeZone: string): Calendar {
  const options = { timeZone, calendar: 'iso8601', year: 'numeric', month: '2-digit', day: '2-digit' } as const
  // Swedish writes year, month and day in this order.
  const format = new Intl.DateTimeFormat('sv', options)
  const isUtc = format.resolvedOptions().timeZone === 'UTC'
  const dayAt = (instant: Date): Day => {
    if (isUtc) return dayFromNumber(Math.floor(instant.getTime() / DAY_MS))
    const [year = 0, month = 0, day = 0] = format.format(instant).split('-').map(Number)
    return toDay(year, month, day)
  }
  const instantAt = isUtc ? (wallMs: number) => wallMs : wallClock(timeZone)
  return {
    dayAt,
    dayOf(text) {
      const written = readIso(text)
      if (written?.offsetMs === undefined) return written?.day
      return dayAt(new Date(written.wallMs - written.offsetMs))
    },
    instantOf(text) {
      const written = readIso(text)
      if (written === undefined) return undefined
      const { wallMs, offsetMs } = written
      return offsetMs === undefined ? instantAt(wallMs) : wallMs - offsetMs
    },
  }
}

/** When clocks of a time zone show a time, both in milliseconds since 1970. A time that they skip is the same after the hour. */
function wallClock(timeZone: string): (wallMs: number) => number {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  const format = new Intl.DateTimeFormat('sv', { timeZone, calendar: 'iso8601', ...parts, ...time })
  const aheadAt = (instant: number): number => Date.parse(`${format.format(instant).replace(' ', 'T')}Z`) - instant
  return (wallMs) => wallMs - aheadAt(wallMs - aheadAt(wallMs))
}

interface Written {
  readonly day: Day
  /** Milliseconds since 1970 on clocks where it is that time. */
  readonly wallMs: number
  /** Ahead of UTC; undefined without a zone. */
  readonly offsetMs: number | undefined
}

function readIso(text: string): Written | undefined {
  const match = ISO.exec(text)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  if (!isRealDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined
  const offsetMinutes = offsetOf(match)
  if (Number.isNaN(offsetMinutes)) return undefined
  const written = toDay(year, month, day)
  const wallMs = written.number * DAY_MS + (hour * 3_600 + minute * 60 + second) * 1_000
  return { day: written, wallMs, offsetMs: offsetMinutes === undefined ? undefined : offsetMinutes * 60_000 }
}

/** Complete calendar months from one day to another, which isn't earlier. A month ends on its last day at the latest. */
export function monthsBetween(from: Day, to: Day): number {
  const months = (to.year - from.year) * 12 + to.month - from.month
  return Math.min(from.day, daysInMonth(to.year, to.month)) <= to.day ? months : months - 1
}

export const daysBetween = (from: Day, to: Day): number => to.number - from.number

/** Minutes ahead of UTC; undefined without a zone, NaN for one that can't be. */
function offsetOf([, , , , , , , utc, sign, hours, minutes]: RegExpExecArray): number | undefined {
  if (utc !== undefined) return 0
  if (sign === undefined) return undefined
  if (Number(hours) > 23 || Number(minutes) > 59) return Number.NaN
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function toDay(year: number, month: number, day: number): Day {
  return { year, month, day, number: dayNumber(year, month, day) }
}

/** Counts from 1 March of a year that a cycle of 400 years begins with, so that leap days come last. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const cycle = Math.floor(y / 400)
  const yearOfCycle = y - cycle * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    cycle * 146_097 +
    yearOfCycle * 365 +
    Math.floor(yearOfCycle / 4) -
    Math.floor(yearOfCycle / 100) +
    dayOfYear -
    719_468
  )
}

function dayFromNumber(number: number): Day {
  const date = new Date(number * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), number }
}

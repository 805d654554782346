import { DAY_MS } from '@customer-service/core'

/** The wall clock of a time zone. Local days are named by their midnight as if it were UTC, so that they can be counted. */
export interface ZoneClock {
  readonly timeZone: string
  /** Local day of an instant (Unix milliseconds). */
  localDay(at: number): number
  /** The instant at which the day's wall clock shows so many minutes after midnight (0 to 1,440). */
  instant(localDay: number, minutes: number): number
}

/** Zones change their offset at whole minutes. Cases ask for the same ends of work days again and again. */
const MOST_MINUTES = 2_000

/** @param timeZone IANA name such as `Europe/Istanbul`. Throws RangeError for an unknown one. */
export function zoneClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const read = (at: number): number => {
    const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
    for (const { type, value } of format.formatToParts(at)) {
      if (Object.hasOwn(shown, type)) Object.assign(shown, { [type]: Number(value) })
    }
    const wall = Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second)
    return wall - Math.floor(at / 1000) * 1000
  }
  const known = new Map<number, number>()
  const offset = (at: number): number => {
    const minute = Math.floor(at / 60_000)
    const before = known.get(minute)
    if (before !== undefined) return before
    if (known.size >= MOST_MINUTES) known.clear()
    const offsetMs = read(at)
    known.set(minute, offsetMs)
    return offsetMs
  }
  return {
    timeZone,
    localDay: (at) => Math.floor((at + offset(at)) / DAY_MS) * DAY_MS,
    instant(localDay, minutes) {
      const wall = localDay + minutes * 60_000
      const guess = wall - offset(wall)
      return wall - offset(guess)
    },
  }
}

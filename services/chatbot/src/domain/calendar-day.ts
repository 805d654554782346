import { dateFormat } from './date-format.ts'

/** `March 15`, with the year when it isn't this one. UTC. `date` is an ISO date or time. */
export function calendarDay(date: string, now: Date, locale: string): string {
  const day = new Date(date)
  const isThisYear = day.getUTCFullYear() === now.getUTCFullYear()
  return dateFormat(locale, isThisYear ? THIS_YEAR : { ...THIS_YEAR, year: 'numeric' }).format(day)
}

const THIS_YEAR = { timeZone: 'UTC', month: 'long', day: 'numeric' } as const

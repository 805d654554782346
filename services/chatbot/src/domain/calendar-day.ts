const formats = new Map<string, Intl.DateTimeFormat>()

/** `March 15`, with the year when it isn't this one. UTC. `date` is an ISO date or time. */
export function calendarDay(date: string, now: Date, locale: string): string {
  const day = new Date(date)
  const isThisYear = day.getUTCFullYear() === now.getUTCFullYear()
  return formatOf(locale, isThisYear).format(day)
}

function formatOf(locale: string, isThisYear: boolean): Intl.DateTimeFormat {
  const name = `${locale}${isThisYear}`
  const made = formats.get(name)
  if (made) return made
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'long',
    day: 'numeric',
    ...(!isThisYear && { year: 'numeric' }),
  })
  formats.set(name, format)
  return format
}

const BY_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ T]+(\d{1,2})(:\d{2}(?::\d{2})?))?$/
const WITH_BLANK = /^(\d{4}-\d{2}-\d{2}) +(\d{1,2})(:.+)$/

/** ISO 8601 for a date as spreadsheets write it: `12.02.2026 9:30` and `2026-02-12 09:30`. Other texts stay as they are. */
export function isoDate(text: string): string {
  const [, day = '', month = '', year, hour, minutes] = BY_DAY.exec(text) ?? []
  if (year !== undefined) return `${year}-${twoDigits(month)}-${twoDigits(day)}${timeOf(hour, minutes)}`
  const [, date, hourAfter, rest] = WITH_BLANK.exec(text) ?? []
  return date === undefined ? text : `${date}${timeOf(hourAfter, rest)}`
}

const timeOf = (hour: string | undefined, rest = ''): string => (hour === undefined ? '' : `T${twoDigits(hour)}${rest}`)
const twoDigits = (number: string): string => number.padStart(2, '0')

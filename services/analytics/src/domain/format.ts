const counts = new Intl.NumberFormat('en-GB')
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const shortDays = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

const NONE = '–'
const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How people read a figure. */
export type Unit = 'count' | 'score' | 'share' | 'duration'

export function format(value: number | null, unit: Unit): string {
  if (value === null) return NONE
  if (unit === 'score') return value.toFixed(2)
  if (unit === 'share') return `${(value * 100).toFixed(1)} %`
  return unit === 'duration' ? duration(value) : counts.format(value)
}

/** `5 min 45 s`: the two largest units. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < MINUTE) return `${whole} s`
  if (whole < HOUR) return two(whole, MINUTE, 'min', 1, 's')
  if (whole < DAY) return two(whole, HOUR, 'h', MINUTE, 'min')
  return two(whole, DAY, 'd', HOUR, 'h')
}

/** `1 conversation`, `1,200 conversations`. */
export const counted = (amount: number, thing: string): string =>
  `${format(amount, 'count')} ${thing}${amount === 1 ? '' : 's'}`

/** `1 Feb 2025`, of a day or a timestamp. */
export const dayName = (at: string): string => days.format(new Date(at.slice(0, 10)))

/** `1 Feb`. */
export const shortDayName = (at: string): string => shortDays.format(new Date(at.slice(0, 10)))

/** `1 Feb 2025 14:05 UTC`. */
export const momentName = (at: string): string => `${dayName(at)} ${at.slice(11, 16)} UTC`

/** `product_returns` as `Product returns`. */
export function plain(name: string): string {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function two(seconds: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.floor((seconds % large) / small)
  return `${Math.floor(seconds / large)} ${largeName}${rest === 0 ? '' : ` ${rest} ${smallName}`}`
}

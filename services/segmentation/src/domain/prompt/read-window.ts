import type { CalendarPeriod, Duration, Window } from '@customer-service/contracts/segmentation'
import type { Cursor } from './cursor.ts'
import { MONTHS, TIME_UNITS } from './phrases.ts'
import { lengthOf, readDuration } from './read-quantity.ts'
import { Refusal } from './refusal.ts'

/** Days, both included. */
export interface Span {
  readonly from: string
  readonly to: string
}

const LAST = ['last', 'past', 'the last', 'the past', 'the previous']
const AT = ['in', 'over', 'within', 'during', 'for', 'throughout']
const DAY_MS = 86_400_000

/** When: `in the last 6 months`, `last month`, `since March 2025`, `between 30 and 90 days ago`. */
export function readWindow(c: Cursor): Window | undefined {
  return c.attempt(() => readRolling(c)) ?? c.attempt(() => readAgo(c)) ?? c.attempt(() => readDates(c))
}

function readRolling(c: Cursor): Window | undefined {
  if (c.take('recently')) return { last: { n: 30, unit: 'day' } }
  c.take(...AT)
  const calendar = c.takeFrom(CALENDAR)
  if (calendar !== undefined && !c.sees(() => c.takeFrom(TIME_UNITS))) return { calendar }
  const last = c.take(...LAST) ? readDuration(c) : undefined
  return last && { last }
}

const CALENDAR: ReadonlyMap<string, CalendarPeriod> = new Map([
  ['today', 'today'],
  ['yesterday', 'yesterday'],
  ['this week', 'this_week'],
  ['last week', 'last_week'],
  ['this month', 'this_month'],
  ['last month', 'last_month'],
  ['this quarter', 'this_quarter'],
  ['last quarter', 'last_quarter'],
  ['this year', 'this_year'],
  ['last year', 'last_year'],
])

function readAgo(c: Cursor): Window | undefined {
  const opensRange = c.take('between', 'from') !== undefined
  const near = readDuration(c) ?? c.takeNumber()
  if (near === undefined || !c.take(...(opensRange ? ['and', 'to'] : ['to']))) return undefined
  const far = readDuration(c)
  if (far === undefined || !c.take('ago')) return undefined
  const to: Duration = typeof near === 'number' ? { n: near, unit: far.unit } : near
  if (to.n < 1 || !Number.isInteger(to.n) || lengthOf(to) > lengthOf(far)) throw new Refusal('bad_range')
  return { ago: { from: far, to } }
}

function readDates(c: Cursor): Window | undefined {
  if (c.take('between', 'from')) {
    const first = readDate(c)
    if (first === undefined || !c.take('and', 'to', 'until')) return undefined
    const second = readDate(c)
    return second && ordered({ from: first.from, to: second.to })
  }
  const word = c.take('since', 'in', 'during', 'on', 'before', 'after', 'until', 'up to')
  const date = word === undefined ? undefined : readDate(c)
  if (date === undefined) return undefined
  if (word === 'since') return { from: date.from }
  if (word === 'before') return { to: nextDay(date.from, -1) }
  if (word === 'after') return { from: nextDay(date.to, 1) }
  return word === 'until' || word === 'up to' ? { to: date.to } : { from: date.from, to: date.to }
}

/** An ISO date, a month of a year, or a year. A date that doesn't exist is refused. */
function readDate(c: Cursor): Span | undefined {
  const text = c.takeDate()
  if (text !== undefined) {
    if (!isReal(text)) throw new Refusal('bad_date', [text])
    return { from: text, to: text }
  }
  return c.attempt(() => {
    const month = c.takeFrom(MONTHS)
    const year = c.takeNumber()
    if (year === undefined || !Number.isInteger(year) || year < 1900 || year > 2100) return undefined
    if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
    return { from: isoOf(Date.UTC(year, month - 1, 1)), to: isoOf(Date.UTC(year, month, 0)) }
  })
}

/** Refuses a span that ends before it begins. */
export function ordered(span: Span): Span {
  if (span.from > span.to) throw new Refusal('bad_range')
  return span
}

/** Whether there is such a day. */
export function isReal(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && isoOf(time) === text && Number(text.slice(0, 4)) >= 1
}

export const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
export const nextDay = (text: string, by: number): string => isoOf(Date.parse(`${text}T00:00:00Z`) + by * DAY_MS)

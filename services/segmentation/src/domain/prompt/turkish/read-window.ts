import type { CalendarPeriod, Duration, Window } from '@customer-service/contracts/segmentation'
import type { Cursor } from '../cursor.ts'
import { lengthOf } from '../read-quantity.ts'
import { isoOf, isReal, nextDay, ordered, type Span } from '../read-window.ts'
import { Refusal } from '../refusal.ts'
import { readDuration } from './read-quantity.ts'
import { MONTHS, TIME_UNITS } from './words.ts'

const WITHIN = ['icinde', 'icerisinde', 'boyunca', 'zarfinda', 'suresince', 'sure']

/** When: `son 6 ayda`, `geçen ay`, `Mart 2025'ten bu yana`, `30 ile 90 gün önce`. */
export function readWindow(c: Cursor): Window | undefined {
  return c.attempt(() => readRolling(c)) ?? c.attempt(() => readPast(c)) ?? c.attempt(() => readDates(c))
}

function readRolling(c: Cursor): Window | undefined {
  if (c.take('son zaman', 'yakin zaman')) return { last: { n: 30, unit: 'day' } }
  const calendar = c.takeFrom(CALENDAR)
  if (calendar !== undefined) {
    c.take(...WITHIN)
    return { calendar }
  }
  const word = c.take('son', 'gecen', 'gectigimiz')
  if (word === undefined || (word !== 'son' && c.token?.number === undefined)) return undefined
  const last = readDuration(c)
  c.take(...WITHIN)
  return last && { last }
}

const CALENDAR: ReadonlyMap<string, CalendarPeriod> = new Map([
  ['bugun', 'today'],
  ['dun', 'yesterday'],
  ...periods('bu', 'this'),
  ...['gecen', 'gectigimiz', 'onceki', 'bir onceki'].flatMap((word) => periods(word, 'last')),
])

function periods(word: string, which: 'this' | 'last'): readonly (readonly [string, CalendarPeriod])[] {
  return [
    [`${word} hafta`, `${which}_week`],
    [`${word} ay`, `${which}_month`],
    [`${word} ceyrek`, `${which}_quarter`],
    [`${word} yil`, `${which}_year`],
    [`${word} sene`, `${which}_year`],
  ]
}

/** `30 ile 90 gün önce`: a time of its own, as nobody knows how far back a mere "90 gün önce" reaches. */
function readPast(c: Cursor): Window | undefined {
  const near = readDuration(c) ?? c.takeNumber()
  if (near === undefined || !c.take('ile', 'ila', 've', 'to')) return undefined
  const far = readDuration(c)
  if (far === undefined || !c.take('once')) return undefined
  c.take('arasi', 'arasinda')
  const to: Duration = typeof near === 'number' ? { n: near, unit: far.unit } : near
  if (to.n < 1 || !Number.isInteger(to.n) || lengthOf(to) > lengthOf(far)) throw new Refusal('bad_range')
  return { ago: { from: far, to } }
}

function readDates(c: Cursor): Window | undefined {
  const first = readDate(c)
  if (first === undefined) return undefined
  const span = c.attempt(() => readUntil(c, first))
  if (span !== undefined) return ordered(span)
  const ending = c.last?.form?.case
  if (ending === 'abl') {
    if (c.take('beri', 'bu yana', 'itibaren')) return { from: first.from }
    if (c.take('sonra')) return { from: nextDay(first.to, 1) }
    return c.take('once') ? { to: nextDay(first.from, -1) } : undefined
  }
  if (ending === 'dat') return c.take('kadar') ? { to: first.to } : undefined
  return ending === 'loc' || c.take(...WITHIN) ? { from: first.from, to: first.to } : undefined
}

/** `D ile D arasında`, `D'den D'ye kadar`. */
function readUntil(c: Cursor, first: Span): Span | undefined {
  const isFrom = c.last?.form?.case === 'abl'
  if (!isFrom && !c.take('ile', 'ila', 've', 'to')) return undefined
  const second = readDate(c)
  const isClosed = isFrom ? c.take('kadar') : c.take('arasi', 'arasinda')
  return second && isClosed ? { from: first.from, to: second.to } : undefined
}

/** An ISO date, `1 Mart 2025`, `Mart 2025`, `2025 Mart ayı`, a year, or a day or month that has come last. */
function readDate(c: Cursor): Span | undefined {
  const text = c.takeDate()
  if (text !== undefined) {
    if (!isReal(text)) throw new Refusal('bad_date', [c.last?.written ?? text])
    if (!c.last?.form?.case) c.take('tarih', 'gun')
    return { from: text, to: text }
  }
  return c.attempt(() => {
    const early = readYear(c)
    if (early !== undefined) c.take('yil', 'sene')
    const day = early === undefined ? c.takeNumber() : undefined
    const written = c.token?.written
    const month = c.takeFrom(MONTHS)
    if (month === undefined) return day === undefined && early !== undefined ? dated(early) : undefined
    const year = early ?? (c.last?.form?.case ? undefined : readYear(c))
    if (year !== undefined && early === undefined && !c.last?.form?.case) c.take('yil', 'sene')
    if (!c.last?.form?.case) c.take('ay', 'tarih', 'gun')
    return dated(year ?? lastYear(c.today, [month, day], written), month, day)
  })
}

function readYear(c: Cursor): number | undefined {
  return c.attempt(() => {
    const year = c.takeNumber()
    return year !== undefined && Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : undefined
  })
}

/** The year of the last such month that has begun, or of the last such day. */
function lastYear(today: string | undefined, [month, day = 1]: readonly [number, number?], written = ''): number {
  if (today === undefined) throw new Refusal('bad_date', [written])
  const year = Number(today.slice(0, 4))
  return dated(year, month, day).from <= today ? year : year - 1
}

function dated(year: number, month?: number, day?: number): Span {
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (day === undefined) return { from: isoOf(Date.UTC(year, month - 1, 1)), to: isoOf(Date.UTC(year, month, 0)) }
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (!isReal(text)) throw new Refusal('bad_date', [text])
  return { from: text, to: text }
}

/** `90 gündür`: so long until now. */
export function readSpell(c: Cursor): Window | undefined {
  return c.attempt(() => {
    const last = readDuration(c)
    return last && c.last?.form?.lasts ? { last } : undefined
  })
}

/** Whether a unit of time stands here: then a number before it counted that. */
export const isUnit = (c: Cursor): boolean => c.sees(() => c.takeFrom(TIME_UNITS))

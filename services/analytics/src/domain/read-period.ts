import { invalid } from '@customer-service/core'
import { DAY_MS, dayOf, type Period, SECOND_MS, startOfDay } from './period.ts'

const MAX_DAYS = 366
const DEFAULT_DAYS = 30

/** What callers may say about a period, and how the fields are called in error messages. */
export interface PeriodInput {
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly fields: { readonly start: string; readonly end: string }
}

/**
 * The period that a caller means (ANA-02): the end is inclusive, a date to 23:59:59Z. Without a start it has 30 days,
 * without an end it ends today. Throws a ValidationError naming the field for times that don't exist, an end before
 * the start, and more than 366 days.
 */
export function readPeriod({ start, end, fields }: PeriodInput, now: Date): Period {
  const until = end === undefined ? startOfDay(now.getTime()) + DAY_MS : endOf(readTime(end, fields.end))
  const from =
    start === undefined ? startOfDay(until - SECOND_MS) - (DEFAULT_DAYS - 1) * DAY_MS : readTime(start, fields.start).at
  if (from >= until) throw invalid(fields.start, `${fields.start} is after ${fields.end}`)
  if (until - from > MAX_DAYS * DAY_MS) throw invalid(fields.start, `The period is longer than ${MAX_DAYS} days`)
  return { from, until }
}

interface ReadTime {
  readonly at: number
  readonly isDate: boolean
}

const endOf = ({ at, isDate }: ReadTime): number => at + (isDate ? DAY_MS : SECOND_MS)

const FORM =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(?<zone>Z|[+-]\d{2}:\d{2})?)?$/

/** Fractions of a second are left out: what is counted has whole seconds. */
function readTime(text: string, field: string): ReadTime {
  const { date, time, zone = 'Z' } = FORM.exec(text)?.groups ?? {}
  if (date === undefined || !exists(date)) throw invalid(field, `${text} is not a date from 1970 to 2999 as YYYY-MM-DD`)
  if (time === undefined) return { at: Date.parse(date), isDate: true }
  const at = Date.parse(`${date}T${time}${zone}`)
  if (Number.isNaN(at) || time.startsWith('24')) throw invalid(field, `${text} is not a time that exists`)
  return { at, isDate: false }
}

/** JavaScript takes February 30 for March 2. */
function exists(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(at) && dayOf(new Date(at).toISOString()) === date && date >= '1970-01-02' && date < '3000'
}

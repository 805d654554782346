import { DAY_MS } from '@customer-service/core'
import { endsBeforeStart, notATime } from '../errors.ts'

const SECOND_MS = 1_000

/** Unix milliseconds: from `start` until just before `end`. */
export interface TimeRange {
  readonly start: number
  readonly end: number
}

/**
 * The time that a query asks for. Both ends are inclusive: an end with a time to its second, a bare date to the end of
 * its day. What isn't given doesn't bound. Throws 400 for what is no time, or ends before it starts.
 */
export function timeRange(startTime: string | undefined, endTime: string | undefined): TimeRange {
  const start = startTime === undefined ? Number.NEGATIVE_INFINITY : parse('start_time', startTime).at
  if (endTime === undefined) return { start, end: Number.POSITIVE_INFINITY }
  const { at, isDate } = parse('end_time', endTime)
  if (at < start) throw endsBeforeStart()
  return { start, end: isDate ? at + DAY_MS : Math.floor(at / SECOND_MS) * SECOND_MS + SECOND_MS }
}

function parse(field: string, text: string): { readonly at: number; readonly isDate: boolean } {
  const [date, time] = [text.slice(0, 10), text.slice(11)]
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date)) throw notATime(field)
  if (time === '') return { at: day.getTime(), isDate: true }
  const [clock = '', zone = 'Z'] = time.split(/(?=[Z+-])/)
  const at = Date.parse(`${date}T${clock.length === 5 ? `${clock}:00` : clock}${zone}`)
  if (Number.isNaN(at)) throw notATime(field)
  return { at, isDate: false }
}

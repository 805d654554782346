import type { Duration, EventCondition, SequenceCondition } from '@customer-service/contracts/segmentation'
import type { Rational } from '../analysis/rational.ts'
import { compares } from './compare.ts'
import { type Dossier, type Happening, matcherOf, occasions, spentOn } from './dossier.ts'
import { isDuration } from './render-words.ts'
import { hoursMs, type Moment, type Point, shifted } from './time-range.ts'

/** Whether what happened fulfils the condition. */
export function evaluateEvent(condition: EventCondition, { happenings }: Dossier, moment: Moment): boolean {
  const found = happenings.filter(matcherOf(condition, moment))
  const { measure, op, value } = condition
  switch (measure) {
    case 'count':
      return compares(timesDone(found), op, value)
    case 'sum':
      return compares(toNumber(spentOn(found)), op, value)
    case 'avg':
      return compares(averageOf(found), op, value)
    case 'max':
      return compares(maximumOf(found), op, value)
    case 'distinct_items':
      return compares(new Set(found.flatMap(({ itemId }) => itemId ?? [])).size, op, value)
    case 'distinct_days':
      return compares(new Set(found.map(({ day }) => day)).size, op, value)
    case 'time_since_last':
      return isSince(found.at(-1), condition, moment)
    case 'time_since_first':
      return isSince(found[0], condition, moment)
  }
}

/** Exact to the last place that a number has: only once, after an exact sum, it is rounded. */
const toNumber = ({ numerator, denominator }: Rational): number => Number(numerator) / Number(denominator)

const timesDone = (found: readonly Happening[]): number => occasions(found).length

/** Of an order what was spent with it. */
const amounts = (found: readonly Happening[]): readonly number[] =>
  occasions(found.filter(({ value }) => value !== undefined)).map((occasion) => toNumber(spentOn(occasion)))

function averageOf(found: readonly Happening[]): number | undefined {
  const values = amounts(found)
  const { numerator, denominator } = spentOn(found)
  return values.length === 0 ? undefined : Number(numerator) / (Number(denominator) * values.length)
}

function maximumOf(found: readonly Happening[]): number | undefined {
  const values = amounts(found)
  return values.length === 0 ? undefined : values.reduce((a, b) => Math.max(a, b))
}

/** Whether something is longer, or less long, ago than a duration. What never happened is neither. */
export function isSince(point: Point | undefined, { op, value }: EventCondition, moment: Moment): boolean {
  if (point === undefined) return false
  const ages = [value].flat().map((duration) => {
    if (!isDuration(duration)) return undefined
    return duration.unit === 'hour'
      ? moment.instant - hoursMs(duration) - point.instant
      : shifted(moment.day, duration, -1) - point.day
  })
  return comparesToAges(ages, op)
}

/** `ages` are how much older the point is than each of the durations. */
export function comparesToAges(ages: readonly (number | undefined)[], op: EventCondition['op']): boolean {
  const [first, second] = ages
  if (first === undefined) return false
  if (op === 'between') return second !== undefined && first >= 0 && second <= 0
  return compares(first, op, 0)
}

/** Whether the second event followed the first, or was missing after the latest of them. */
export function evaluateSequence(
  { first, then, occurred, within }: SequenceCondition,
  { happenings }: Dossier,
  moment: Moment,
): boolean {
  const starts = happenings.filter(matcherOf(first, moment))
  const isNext = matcherOf(then, moment)
  const ends = happenings.filter(isNext)
  const follows = (start: Happening) =>
    ends.some(
      (end) => end.instant > start.instant && (within === undefined || end.instant <= deadlineAfter(start, within)),
    )
  if (occurred) return starts.some(follows)
  const latest = starts.at(-1)
  return latest !== undefined && !follows(latest)
}

const DAY_MS = 86_400_000

/** The instant so long after another; months end on their last day at the latest. */
export function deadlineAfter({ instant }: Pick<Point, 'instant'>, within: Duration): number {
  if (within.unit === 'hour') return instant + hoursMs(within)
  const date = new Date(instant)
  const number = Math.floor(instant / DAY_MS)
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), number }
  return instant + (shifted(day, within, 1) - number) * DAY_MS
}

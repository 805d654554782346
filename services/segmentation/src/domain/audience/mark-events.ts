import type { EventCondition, SequenceCondition } from '@customer-service/contracts/segmentation'
import { compares } from '../query/compare.ts'
import { deadlineAfter, isSince } from '../query/evaluate-event.ts'
import { endsOf, sumsOf } from './event-rows.ts'
import { differentKeys, grouped } from './grouped.ts'
import { hasAmount, highestOf, timesDone } from './orders.ts'
import { type Frame, type Marks, marksWhere, type Part, partsOf } from './selection-frame.ts'
import { UNITS } from './units.ts'

/** Marks the customers who fulfil a condition on what they did. */
export function markEvents(frame: Frame, condition: EventCondition): Marks {
  const parts = partsOf(frame, condition)
  const { measure, op, value } = condition
  const holds = (measured: number | undefined): boolean => compares(measured, op, value)
  switch (measure) {
    case 'count': {
      const counts = timesDone(frame, parts)
      return marksWhere(frame, (user) => holds(counts[user]))
    }
    case 'sum': {
      const sums = sumsOf(frame, parts)
      return marksWhere(frame, (user) => holds((sums[user] ?? 0) / UNITS))
    }
    case 'avg': {
      const sums = sumsOf(frame, parts)
      const counts = timesDone(frame, parts, hasAmount)
      return marksWhere(frame, (user) => holds(ratio(sums[user] ?? 0, UNITS * (counts[user] ?? 0))))
    }
    case 'max': {
      const highest = highestOf(frame, parts)
      return marksWhere(frame, (user) => holds(finite((highest[user] ?? 0) / UNITS)))
    }
    case 'distinct_items': {
      const items = grouped(frame, parts, ({ item }, i) => item[i] || Number.NaN)
      return marksWhere(frame, (user) => holds(differentKeys(items, user)))
    }
    case 'distinct_days': {
      const days = grouped(frame, parts, ({ day }, i) => day[i] ?? 0)
      return marksWhere(frame, (user) => holds(differentKeys(days, user)))
    }
    case 'time_since_last':
    case 'time_since_first':
      return markSince(frame, condition, parts)
  }
}

/** Marks the customers in whom the second event followed the first, or was missing after the latest of them. */
export function markSequence(frame: Frame, { first, then, occurred, within }: SequenceCondition): Marks {
  const starts = timesOf(frame, partsOf(frame, first))
  const ends = timesOf(frame, partsOf(frame, then))
  const deadlineOf = (start: number): number =>
    within === undefined ? Number.POSITIVE_INFINITY : deadlineAfter({ instant: start * 1_000 }, within) / 1_000
  return marksWhere(frame, (user) => {
    const mine = starts.keys.subarray(starts.starts[user], starts.starts[user + 1])
    const after = ends.keys.subarray(ends.starts[user], ends.starts[user + 1])
    const follows = (start: number): boolean => {
      const next = after[firstAbove(after, start)]
      return next !== undefined && next <= deadlineOf(start)
    }
    const latest = mine.at(-1)
    return occurred ? mine.some(follows) : latest !== undefined && !follows(latest)
  })
}

/** The place of the first key above a value, in keys that ascend. */
function firstAbove(keys: Float64Array, value: number): number {
  let [from, to] = [0, keys.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((keys[middle] ?? 0) > value) to = middle
    else from = middle + 1
  }
  return from
}

const timesOf = (frame: Frame, parts: readonly Part[]) => grouped(frame, parts, ({ time }, i) => time[i] ?? 0)

function markSince(frame: Frame, condition: EventCondition, parts: readonly Part[]): Marks {
  const isLast = condition.measure === 'time_since_last'
  const { times, days } = endsOf(frame, parts, isLast)
  return marksWhere(frame, (user) => {
    const [time, day] = [times[user] ?? Number.NaN, days[user] ?? 0]
    return !Number.isNaN(time) && isSince({ instant: time * 1_000, day }, condition, frame.moment)
  })
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined)
const ratio = (sum: number, count: number): number | undefined => (count === 0 ? undefined : sum / count)

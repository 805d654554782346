import type { DailySums } from './figures.ts'
import { shortDayName } from './format.ts'
import { daysOf, type Period } from './period.ts'
import { plus, type Sums } from './sums.ts'

const MOST_DAYS = 62
const WEEK = 7

/** A column or a point of a chart over time. */
export interface Bucket {
  readonly label: string
  readonly sums: Sums
}

export interface Buckets {
  /** For titles: `per day`. */
  readonly per: 'day' | 'week'
  readonly buckets: readonly Bucket[]
}

/** Days, or for longer periods weeks counted from the first day, so that columns stay wide enough to be read. */
export function bucketsOf(period: Period, days: DailySums): Buckets {
  const all = daysOf(period).map(({ day }) => ({ label: shortDayName(day), sums: days.get(day) ?? {} }))
  if (all.length <= MOST_DAYS) return { per: 'day', buckets: all }
  const weeks = Map.groupBy(all, (bucket) => Math.floor(all.indexOf(bucket) / WEEK))
  return { per: 'week', buckets: [...weeks.values()].map(together) }
}

function together(days: readonly Bucket[]): Bucket {
  return {
    label: days[0]?.label ?? '',
    sums: days.reduce<Sums>((sum, day) => plus(sum, day.sums), {}),
  }
}

import type { SegmentSize } from '@customer-service/contracts/segmentation'
import { dateText } from './query/time-range.ts'

export interface DayChanges {
  readonly entered: number
  readonly exited: number
}

export interface Days {
  /** Days since 1970. */
  readonly first: number
  readonly last: number
  readonly today: number
}

/** How many there were at the end of each day, reckoned back from how many there are. `changes`: of the days to today, by date. */
export function segmentSizes(
  members: number,
  changes: ReadonlyMap<string, DayChanges>,
  { first, last, today }: Days,
): SegmentSize[] {
  const sizes: SegmentSize[] = []
  let left = members
  for (let day = today; day >= first; day--) {
    const date = dateText(day)
    const { entered, exited } = changes.get(date) ?? { entered: 0, exited: 0 }
    if (day <= last) sizes.push({ date, members: left, entered, exited })
    left -= entered - exited
  }
  return sizes.reverse()
}

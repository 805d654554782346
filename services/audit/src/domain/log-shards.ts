import type { LogHead } from './trail.ts'

/** A stretch of a log that lies in one partition: ordinals from `first` to just before `end`. */
export interface Shard {
  readonly partition: string
  readonly first: number
  readonly end: number
  /** Unix milliseconds at which every record in it is over; records of later shards are not before it. */
  readonly endsAt: number
}

/** The shards of a log that has one partition a month, oldest first, without those that have expired. */
export function monthShards(
  head: LogHead | undefined,
  nowSeconds: number,
  partitionOf: (month: string) => string,
): readonly Shard[] {
  if (!head) return []
  return head.months
    .map(({ month, first, expires_at }, index) => ({
      partition: partitionOf(month),
      first,
      end: head.months[index + 1]?.first ?? head.last + 1,
      endsAt: endOf(month),
      expires_at,
    }))
    .filter(({ expires_at }) => expires_at > nowSeconds)
}

/** A log that is short enough to lie in one partition. */
export function singleShard(partition: string, last: number): readonly Shard[] {
  return last === 0 ? [] : [{ partition, first: 1, end: last + 1, endsAt: Number.POSITIVE_INFINITY }]
}

function endOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return Date.UTC(year, number, 1)
}

import type { Fact } from './fact.ts'
import { dayOf } from './period.ts'
import { plus, type Sums, sumsOf, withoutZeros } from './sums.ts'

/** A fact before and after something was learned about it. */
export interface Change {
  readonly before: Fact | undefined
  readonly after: Fact
}

/** What the changes add to the counters of each day; a fact that moves to another day takes its sums along. */
export function dayChanges(changes: readonly Change[]): ReadonlyMap<string, Sums> {
  const days = new Map<string, Sums>()
  const count = (fact: Fact, sign: 1 | -1) => {
    const day = dayOf(fact.began_at)
    days.set(day, plus(days.get(day) ?? {}, sumsOf(fact), sign))
  }
  for (const { before, after } of changes) {
    if (before) count(before, -1)
    count(after, 1)
  }
  for (const [day, sums] of days) {
    const rest = withoutZeros(sums)
    if (Object.keys(rest).length === 0) days.delete(day)
    else days.set(day, rest)
  }
  return days
}

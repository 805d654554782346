import { type Fact, resolutionSeconds } from './fact.ts'

/** Named whole numbers that add up over facts, days and shards. */
export type Sums = Readonly<Record<string, number>>

export const ISSUE = 'issue:'

/** What one fact adds to its day. The counters of a day are the sum of this over its facts, always. */
export function sumsOf(fact: Fact): Sums {
  const seconds = resolutionSeconds(fact)
  return {
    ...(fact.is_conversation && { conversations: 1 }),
    ...(fact.is_conversation && fact.is_escalated && { escalated: 1 }),
    ...(fact.is_conversation && seconds !== undefined && { resolved: 1, resolution_seconds: seconds }),
    ...(fact.analyses > 0 && { analyses: fact.analyses, score_millionths: fact.score_millionths }),
    ...(fact.issue && { [`${ISSUE}${fact.issue.name}`]: 1 }),
  }
}

export function plus(left: Sums, right: Sums, sign: 1 | -1 = 1): Sums {
  const sums: Record<string, number> = { ...left }
  for (const [name, amount] of Object.entries(right)) sums[name] = (sums[name] ?? 0) + sign * amount
  return sums
}

/** Without the zeros, which a counter need not be told. */
export const withoutZeros = (sums: Sums): Sums =>
  Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0))

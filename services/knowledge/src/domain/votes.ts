import type { Signal } from '@customer-service/contracts/knowledge'
import { DAY_MS } from '@customer-service/core'

/** What somebody did with an article as the answer to a question, or said of it. */
export interface Vote {
  /** Tells voters apart and doesn't name them. */
  readonly voter: string
  readonly signal: Signal
  /** ISO 8601. */
  readonly at: string
}

const WEIGHTS: Readonly<Record<Signal, number>> = {
  clicked: 0.3,
  helpful: 1,
  accepted: 1,
  not_helpful: -1,
  rejected: -1,
}
/** A vote counts half after this. */
const HALF_LIFE_MS = 90 * DAY_MS
/** Of the opinions of as many voters as it takes, so much must be left. */
const LEAST_SHARE = 2 / 3
/** The last votes say enough; each more costs every further one. */
const MOST_VOTES = 50

/**
 * With one more vote. Each voter has one, the last: a mere click doesn't take back an opinion. The last 50 votes are kept, or
 * four times as many as it takes voters, if those are more.
 */
export function voted(votes: readonly Vote[], vote: Vote, leastVoters: number): readonly Vote[] {
  const before = votes.find(({ voter }) => voter === vote.voter)
  if (before && before.signal !== 'clicked' && vote.signal === 'clicked') return votes
  return [...votes.filter(({ voter }) => voter !== vote.voter), vote].slice(-Math.max(MOST_VOTES, 4 * leastVoters))
}

/** Until when votes support an article as an answer if no more come; undefined when they don't, or too few people do. */
export function supportedUntil(votes: readonly Vote[], now: Date, leastVoters: number): Date | undefined {
  if (votes.filter(({ signal }) => WEIGHTS[signal] > 0).length < leastVoters) return undefined
  const support = votes.reduce((sum, vote) => sum + weightOf(vote, now), 0)
  const least = LEAST_SHARE * leastVoters
  if (support < least) return undefined
  return new Date(now.getTime() + HALF_LIFE_MS * Math.log2(support / least))
}

function weightOf({ signal, at }: Vote, now: Date): number {
  const age = Math.max(0, now.getTime() - Date.parse(at))
  return WEIGHTS[signal] * 2 ** (-age / HALF_LIFE_MS)
}

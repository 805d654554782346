import type { Clock } from '../clock.ts'

/** Sums of fractions miss whole numbers by less. */
const ROUNDING = 1e-9

/** Lets each principal through at a steady rate, with one second's worth at once. */
export interface RateLimiter {
  /** Takes one request. Undefined: go ahead. Otherwise the whole seconds to wait. */
  take(principal: string): number | undefined
}

export interface RateLimiterOptions {
  readonly perSecond: number
  readonly now: Clock
  /** Most principals remembered; the one idle for longest is forgotten, and starts with a full bucket. */
  readonly limit?: number
}

interface Bucket {
  readonly tokens: number
  readonly at: number
}

export function openRateLimiter({ perSecond, now, limit = 10_000 }: RateLimiterOptions): RateLimiter {
  const buckets = new Map<string, Bucket>()
  const capacity = Math.max(1, perSecond)
  return {
    take(principal) {
      const at = now().getTime()
      const before = buckets.get(principal) ?? { tokens: capacity, at }
      const gained = (Math.max(0, at - before.at) / 1_000) * perSecond
      const tokens = Math.min(capacity, before.tokens + gained)
      const isEnough = tokens >= 1 - ROUNDING
      buckets.delete(principal)
      buckets.set(principal, { tokens: isEnough ? tokens - 1 : tokens, at })
      if (buckets.size > limit) forgetOldest(buckets)
      return isEnough ? undefined : Math.ceil((1 - tokens) / perSecond - ROUNDING)
    },
  }
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const [oldest] = buckets.keys()
  if (oldest !== undefined) buckets.delete(oldest)
}

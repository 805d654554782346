import type { Clock } from '../clock.ts'

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
  return {
    take(principal) {
      const at = now().getTime()
      const before = buckets.get(principal) ?? { tokens: perSecond, at }
      const gained = (Math.max(0, at - before.at) / 1_000) * perSecond
      const tokens = Math.min(Math.max(1, perSecond), before.tokens + gained)
      buckets.delete(principal)
      buckets.set(principal, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
      if (buckets.size > limit) forgetOldest(buckets)
      return tokens >= 1 ? undefined : Math.ceil((1 - tokens) / perSecond)
    },
  }
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const [oldest] = buckets.keys()
  if (oldest !== undefined) buckets.delete(oldest)
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waits before each attempt of a webhook, in milliseconds: the table of Standard Webhooks 1.0.0, 75.6 hours in all. */
const WEBHOOK_WAITS = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]
/** A mail is tried again soon after the server is back: at most five minutes apart, for three days. */
const MAIL_WAITS = [30 * SECOND, MINUTE, 2 * MINUTE]
const MAIL_LONGEST_WAIT = 5 * MINUTE
const MAIL_GIVE_UP_AFTER = 72 * HOUR

const LONGEST_RETRY_AFTER = HOUR
const JITTER = 0.1

/**
 * Milliseconds until the next attempt at a webhook, or undefined when it is given up.
 * `attempts` have failed; `chance` is 0..1; `askedMs` is what the receiver asked for.
 */
export function webhookWait(attempts: number, chance: number, askedMs = 0): number | undefined {
  const wait = WEBHOOK_WAITS[attempts]
  if (wait === undefined) return undefined
  return Math.round(Math.max(wait, askedMs) * (1 + JITTER * chance))
}

/** Milliseconds until the next attempt at a mail, or undefined when it is given up. `ageMs` since it was written. */
export function mailWait(attempts: number, ageMs: number, chance: number): number | undefined {
  if (ageMs >= MAIL_GIVE_UP_AFTER) return undefined
  return Math.round((MAIL_WAITS[attempts - 1] ?? MAIL_LONGEST_WAIT) * (1 + JITTER * chance))
}

/** What a `Retry-After` header asks for, in milliseconds, at most an hour: seconds, or a date as HTTP writes it. */
export function retryAfterMs(header: string, now: Date): number {
  const askedMs = /^\d{1,9}$/.test(header) ? Number(header) * SECOND : Date.parse(header) - now.getTime()
  return Number.isNaN(askedMs) ? 0 : Math.min(Math.max(askedMs, 0), LONGEST_RETRY_AFTER)
}

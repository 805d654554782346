/** A way out, and how it has been doing as far as this process knows: one webhook's receiver, or the mail server. */
export interface Outlet {
  readonly rules: OutletRules
  readonly inFlight: number
  /** Failed attempts since the last good one. */
  readonly failures: number
  /** Unix milliseconds. */
  readonly restsUntil: number
}

export interface OutletRules {
  /** Attempts at the same time, so that one receiver that hangs holds little and nobody else. */
  readonly atOnce: number
  /** From so many failures in a row on, it rests after each, and is then tried by one delivery alone. */
  readonly restsAfter: number
  readonly firstRestMs: number
  readonly longestRestMs: number
}

/** How an attempt ended for its outlet. `none`: nothing was sent. `restMs`: what the receiver asked for. */
export interface Ending {
  readonly kind: 'good' | 'bad' | 'none'
  readonly restMs?: number
}

export const WEBHOOK_RULES: OutletRules = { atOnce: 4, restsAfter: 4, firstRestMs: 1_000, longestRestMs: 60_000 }
/** While the mail server is down, one mail tries it in this time (P8). */
export const MAIL_RULES: OutletRules = { atOnce: 2, restsAfter: 1, firstRestMs: 30_000, longestRestMs: 30_000 }

/** No rest is longer, so one that ends later is from before the clock was set back. */
const LONGEST_REST_MS = 3_600_000

export const newOutlet = (rules: OutletRules): Outlet => ({ rules, inFlight: 0, failures: 0, restsUntil: 0 })

/** How many attempts may begin now. */
export function freeSlots({ rules, inFlight, restsUntil }: Outlet, now: number): number {
  const restMs = restsUntil - now
  if (restMs > 0 && restMs <= LONGEST_REST_MS) return 0
  const atOnce = restsUntil > 0 ? 1 : rules.atOnce
  return Math.max(0, atOnce - inFlight)
}

export const begun = (outlet: Outlet): Outlet => ({ ...outlet, inFlight: outlet.inFlight + 1 })

export function ended(outlet: Outlet, { kind, restMs = 0 }: Ending, now: number): Outlet {
  const inFlight = outlet.inFlight - 1
  if (kind === 'none') return { ...outlet, inFlight }
  if (kind === 'good') return { ...outlet, inFlight, failures: 0, restsUntil: 0 }
  const failures = outlet.failures + 1
  const rest = Math.min(Math.max(restMs, ownRestMs(outlet.rules, failures)), LONGEST_REST_MS)
  return { ...outlet, inFlight, failures, restsUntil: rest === 0 ? outlet.restsUntil : now + rest }
}

function ownRestMs({ restsAfter, firstRestMs, longestRestMs }: OutletRules, failures: number): number {
  return failures < restsAfter ? 0 : Math.min(longestRestMs, firstRestMs * 2 ** (failures - restsAfter))
}

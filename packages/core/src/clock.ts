/** Gives the time; every rule that needs it takes one, so that tests can set it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

export const DAY_SECONDS = 86_400
export const DAY_MS = DAY_SECONDS * 1_000

/** Whole seconds since 1970, as expiry times and signed links tell them. */
export const unixSeconds = (date: Date): number => Math.floor(date.getTime() / 1_000)

/** `2026-11-21` of a timestamp or an ISO 8601 time in UTC. */
export const dayOf = (time: string): string => time.slice(0, 10)

/** `2026-11` of a timestamp or an ISO 8601 time in UTC. */
export const monthOf = (time: string): string => time.slice(0, 7)

/** `YYYY-MM-DDTHH:mm:ssZ`, the form of every time in the API (PLT-22). */
export function toTimestamp(date: Date): string {
  const second = unixSeconds(date)
  if (second !== last.second) last = { second, text: `${date.toISOString().slice(0, 19)}Z` }
  return last.text
}

/** Nearly all times that are written are of the second that is passing. */
let last = { second: Number.NaN, text: '' }

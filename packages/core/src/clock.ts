/** Gives the time; every rule that needs it takes one, so that tests can set it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** `YYYY-MM-DDTHH:mm:ssZ`, the form of every time in the API (PLT-22). */
export function toTimestamp(date: Date): string {
  const second = Math.floor(date.getTime() / 1_000)
  if (second !== last.second) last = { second, text: `${date.toISOString().slice(0, 19)}Z` }
  return last.text
}

/** Nearly all times that are written are of the second that is passing. */
let last = { second: Number.NaN, text: '' }

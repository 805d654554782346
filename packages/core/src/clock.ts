/** Gives the time; every rule that needs it takes one, so that tests can set it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** `YYYY-MM-DDTHH:mm:ssZ`, the form of every time in the API (PLT-22). */
export function toTimestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

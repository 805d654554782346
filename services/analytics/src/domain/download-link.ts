import { timingSafeEqual } from 'node:crypto'

/** How long a link that was given out works. */
export const LINK_SECONDS = 900

/** What the token of a link is the keyed hash of. */
export const signedText = (reportId: string, expires: number): string => `${reportId}.${expires}`

/** Compares in a time that doesn't tell how much of the token is right. */
export function isSameToken(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

import { timeOfId } from '@customer-service/core'

/** A case that the bot told of is here so soon, also by way of SNS and SQS. */
const ARRIVES_WITHIN_MS = 5_000
const FIRST_MS = 20
const LONGEST_MS = 400

/** Milliseconds to wait before each further look for a case whose id was made just now; none when it would be here already. */
export function readAgainAfter(id: string, now: Date): readonly number[] {
  const madeAt = timeOfId(id)
  const age = madeAt ? now.getTime() - madeAt.getTime() : Number.POSITIVE_INFINITY
  // The clock that the id was made by may be ahead of this one.
  const left = Math.abs(age) < ARRIVES_WITHIN_MS ? ARRIVES_WITHIN_MS - Math.max(0, age) : 0
  return waits(left)
}

/** Short at first, longer later, together so many milliseconds. */
function waits(totalMs: number, nextMs = FIRST_MS): readonly number[] {
  if (totalMs <= nextMs) return totalMs > 0 ? [totalMs] : []
  return [nextMs, ...waits(totalMs - nextMs, Math.min(2 * nextMs, LONGEST_MS))]
}

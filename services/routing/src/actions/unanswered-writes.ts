import { DAY_SECONDS, unixSeconds } from '@customer-service/core'
import { add, put, remove, type Store, type Write } from '@customer-service/core/store'
import { maskPii } from '@customer-service/language'
import { type KeptInquiry, unanswered, unansweredCounts, unansweredOf } from '../tables.ts'

/** How long the list remembers. */
const UNANSWERED_DAYS = 90

const LONGEST = 2_000

interface Missed {
  readonly intent_set: string
  readonly routing_id: string
  readonly text: string
  readonly routed_at: string
  /** Which of the day's counters counts it. */
  readonly counter: string
}

/** Remembers an inquiry that no intent was about. */
export function unansweredWrites({ text, counter, ...missed }: Missed): readonly Write[] {
  const expires_at = unixSeconds(new Date(missed.routed_at)) + (UNANSWERED_DAYS + 1) * DAY_SECONDS
  const inquiry_text = maskPii(text.slice(0, LONGEST))
  return [
    put(unanswered, { ...missed, inquiry_text, expires_at }, 'absent'),
    add(unansweredCounts, [missed.intent_set, counter], { inquiries: 1 }),
  ]
}

/** Takes an inquiry off the list and out of its count. */
export async function forgetUnanswered(
  store: Store,
  { missed, routing_id, routed_at }: KeptInquiry,
): Promise<readonly Write[]> {
  if (!missed) return []
  const { intent_set, counter } = missed
  const place = [unansweredOf(intent_set, routed_at), `${routed_at}/${routing_id}`] as const
  const listed = await store.get(unanswered, ...place)
  if (!listed) return []
  return [remove(unanswered, place, listed.version), add(unansweredCounts, [intent_set, counter], { inquiries: -1 })]
}

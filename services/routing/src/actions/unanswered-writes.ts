import { add, put, type Write } from '@customer-service/core/store'
import { masked } from '../domain/mask.ts'
import { unanswered, unansweredCounts } from '../tables.ts'

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
  const expires_at = Math.floor(Date.parse(missed.routed_at) / 1_000) + (UNANSWERED_DAYS + 1) * 86_400
  const inquiry_text = masked(text.slice(0, LONGEST))
  return [
    put(unanswered, { ...missed, inquiry_text, expires_at }, 'absent'),
    add(unansweredCounts, [missed.intent_set, counter], { inquiries: 1 }),
  ]
}

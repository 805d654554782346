import type { listUnansweredInquiries as contract, UnansweredInquiry } from '@customer-service/contracts/routing'
import { accessDenied, DAY_MS, dayOf, type OutputOf, toTimestamp } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { itemsOf, pageOverParts } from '@customer-service/core/store'
import { classify, type IntentModel } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import { UNKNOWN_INTENT } from '../domain/route.ts'
import { type Unanswered, unanswered, unansweredCounts, unansweredOf } from '../tables.ts'

const ALL_INQUIRIES = 'user/*/inquiry/*'

export async function listUnansweredInquiries(
  deps: Deps,
  { query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  if (!caller.may(ALL_INQUIRIES)) throw accessDenied(ALL_INQUIRIES)
  const { intent_set = deps.defaultIntentSet, days: back = 30, limit = 50, offset = 0 } = query
  const { model } = await deps.intents(intent_set)
  const counts = await countsOf(deps, intent_set, back)
  const days = counts.map(({ day, count }) => ({ source: unanswered, partition: unansweredOf(intent_set, day), count }))
  const found = await pageOverParts(deps.store, days, { offset, limit, descending: true })
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return { inquiries: found.map((one) => viewOf(model, one)), total, limit, offset }
}

interface DayCount {
  readonly day: string
  readonly count: number
}

/** Newest day first. */
async function countsOf({ store, now }: Deps, intentSet: string, days: number): Promise<readonly DayCount[]> {
  const from = dayOf(toTimestamp(new Date(now().getTime() - (days - 1) * DAY_MS)))
  const byDay = new Map<string, number>()
  for await (const { sort, counts } of itemsOf(store, unansweredCounts, intentSet, { from })) {
    const day = dayOf(sort)
    byDay.set(day, (byDay.get(day) ?? 0) + (counts.inquiries ?? 0))
  }
  return [...byDay].map(([day, count]) => ({ day, count })).toReversed()
}

function viewOf(
  model: IntentModel,
  { routing_id, intent_set, inquiry_text, routed_at }: Unanswered,
): UnansweredInquiry {
  const { ranked, outOfScope } = classify(model, inquiry_text)
  const [best = { intent: UNKNOWN_INTENT, confidence: 0 }] = ranked
  return { routing_id, intent_set, inquiry_text, routed_at, now: { ...best, out_of_scope: outOfScope } }
}

import type { listUnansweredInquiries as contract, UnansweredInquiry } from '@customer-service/contracts/routing'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { itemsOf } from '@customer-service/core/store'
import { classify, type IntentModel } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import { UNKNOWN_INTENT } from '../domain/route.ts'
import { notTheirs } from '../errors.ts'
import { type Unanswered, unanswered, unansweredCounts, unansweredOf } from '../tables.ts'

const ALL_INQUIRIES = 'user/*/inquiry/*'
const DAY_MS = 86_400_000

export async function listUnansweredInquiries(
  deps: Deps,
  { query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  if (!caller.may(ALL_INQUIRIES)) throw notTheirs(ALL_INQUIRIES)
  const { intent_set = deps.defaultIntentSet, days = 30, limit = 50, offset = 0 } = query
  const { model } = await deps.intents(intent_set)
  const counts = await countsOf(deps, intent_set, days)
  const found = await pageOf(deps, intent_set, counts, limit, offset)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return { inquiries: found.map((one) => viewOf(model, one)), total, limit, offset }
}

interface DayCount {
  readonly day: string
  readonly count: number
}

/** Newest day first. */
async function countsOf({ store, now }: Deps, intentSet: string, days: number): Promise<readonly DayCount[]> {
  const from = new Date(now().getTime() - (days - 1) * DAY_MS).toISOString().slice(0, 10)
  const byDay = new Map<string, number>()
  for await (const { sort, counts } of itemsOf(store, unansweredCounts, intentSet, { from })) {
    const day = sort.slice(0, 10)
    byDay.set(day, (byDay.get(day) ?? 0) + (counts.inquiries ?? 0))
  }
  return [...byDay].map(([day, count]) => ({ day, count })).toReversed()
}

/** Days before the offset are skipped by their counts. */
async function pageOf(
  { store }: Deps,
  intentSet: string,
  counts: readonly DayCount[],
  limit: number,
  offset: number,
): Promise<readonly Unanswered[]> {
  const page: Unanswered[] = []
  let skip = offset
  for (const { day, count } of counts) {
    if (skip >= count) {
      skip -= count
      continue
    }
    for await (const one of itemsOf(store, unanswered, unansweredOf(intentSet, day), {
      descending: true,
      limit: 100,
    })) {
      if (skip-- > 0) continue
      if (page.push(one) === limit) return page
    }
    skip = 0
  }
  return page
}

function viewOf(
  model: IntentModel,
  { routing_id, intent_set, inquiry_text, routed_at }: Unanswered,
): UnansweredInquiry {
  const { ranked, outOfScope } = classify(model, inquiry_text)
  const [best = { intent: UNKNOWN_INTENT, confidence: 0 }] = ranked
  return { routing_id, intent_set, inquiry_text, routed_at, now: { ...best, out_of_scope: outOfScope } }
}

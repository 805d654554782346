import { itemsOf, type Store } from '@customer-service/core/store'
import { daysBetween } from '../domain/calendar.ts'
import { type ArticleChange, changes } from '../tables.ts'

/** A change is logged with the time it was decided: it may be committed, or told by a clock that is behind, this much later. */
const LOOK_BACK_MS = 15_000

/** The changes that any process has committed since it was `since`, and some from before: the caller knows which it holds. */
export async function changesSince(store: Store, since: Date, now: Date): Promise<ArticleChange[]> {
  const first = new Date(since.getTime() - LOOK_BACK_MS)
  const found: ArticleChange[] = []
  for (const day of daysBetween(first, new Date(now.getTime() + LOOK_BACK_MS))) {
    for await (const change of itemsOf(store, changes, day, { from: first.toISOString() })) found.push(change)
  }
  return found
}

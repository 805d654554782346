import type { listUnanswered as contract, UnansweredQuestion } from '@customer-service/contracts/knowledge'
import { accessDenied, type OutputOf, toTimestamp } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { itemsOf } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { lastMonths } from '../domain/calendar.ts'
import { GOOD_SCORE, rounded } from '../domain/search-hit.ts'
import { counts, questions, rankOf, type StoredQuestion } from '../tables.ts'

const MONTHS = 3

export async function listUnanswered(
  deps: Deps,
  { query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  if (!caller.may('article/*')) throw accessDenied('article/*')
  const { limit = 50, offset = 0 } = query
  const months = lastMonths(deps.now(), MONTHS)
  const [total, asked] = await Promise.all([countIn(deps, months), readMostAsked(deps, months, offset + limit)])
  await deps.index.bringUpToDate()
  return { questions: asked.slice(offset).map((question) => toQuestion(deps, question)), total, limit, offset }
}

async function countIn({ store }: Deps, months: readonly string[]): Promise<number> {
  const counters = await Promise.all(months.map((month) => store.get(counts, 'questions', month)))
  return counters.reduce((sum, counter) => sum + (counter?.counts.questions ?? 0), 0)
}

/** The first of all months together: they are among the first of each. */
async function readMostAsked({ store }: Deps, months: readonly string[], wanted: number): Promise<StoredQuestion[]> {
  const first = await Promise.all(
    months.map(async (month) => {
      const page = { descending: true, limit: Math.min(1_000, wanted) }
      const ofMonth: StoredQuestion[] = []
      for await (const question of itemsOf(store, questions.indexes.byAsked, month, page)) {
        if (ofMonth.push(question) === wanted) break
      }
      return ofMonth
    }),
  )
  return first
    .flat()
    .toSorted((a, b) => (rankOf(a) < rankOf(b) ? 1 : -1))
    .slice(0, wanted)
}

function toQuestion({ index }: Deps, stored: StoredQuestion): UnansweredQuestion {
  const best = index.search(stored.question, { limit: 1, offset: 0 }).hits[0]
  return {
    question: stored.question,
    asked: stored.asked,
    ...(stored.intent !== undefined && { intent: stored.intent }),
    first_asked: toTimestamp(new Date(stored.first_asked)),
    last_asked: toTimestamp(new Date(stored.last_asked)),
    ...(best && best.score >= GOOD_SCORE && { answered_by: { id: best.id, relevance_score: rounded(best.score) } }),
  }
}

import { randomNumbers } from '@customer-service/language/random'
import { mean } from '@customer-service/training/metrics'
import { withTypos } from '@customer-service/training/noise'
import type { Engine, Row } from '../row.ts'
import { perSecond } from '../speed.ts'
import { SEARCH_ENGINES, type Search } from './engines.ts'
import { auroc, ndcgAt10 } from './ranking-metrics.ts'
import type { RetrievalQuery, RetrievalSet } from './retrieval-set.ts'

const GOAL_OF_AUROC = 0.85
/** What the goal may lose to typing errors. */
const LOSS = 0.03
const SHORTEST_MISSPELT = 5

/** The order of the hits, also with typing errors; whether the best score tells questions without an answer; speed. */
export async function rankingRows(set: RetrievalSet, strangers: readonly RetrievalQuery[]): Promise<readonly Row[]> {
  const searches = SEARCH_ENGINES.map(([engine, open]) => [engine, open(set.documents)] as const)
  const random = randomNumbers(7)
  const misspelt = set.queries.map((query) => ({ ...query, text: withErrorInEachWord(query.text, random) }))
  const row = async (metric: string, measure: (search: Search) => number | Promise<number>, goal?: number) => {
    const figures: Partial<Record<Engine, number>> = {}
    for (const [engine, search] of searches) figures[engine] = await measure(search)
    return { set: set.name, metric, figures, ...(goal !== undefined && { goal }) }
  }
  return [
    await row('nDCG@10', (search) => ndcgOf(search, set.queries), set.goal),
    await row('nDCG@10, an error in each word', (search) => ndcgOf(search, misspelt), set.goal - LOSS),
    await row('AUROC, its article left out', (search) => aurocLeftOut(search, set), GOAL_OF_AUROC),
    await row("AUROC, another shop's questions", (search) => aurocOfStrangers(search, set, strangers), GOAL_OF_AUROC),
    await row('searches a second', (search) => perSecond(set.queries, ({ text }) => search(text, 3))),
  ]
}

/** One typing error in each word of five or more letters: the worst case of the goal. */
function withErrorInEachWord(text: string, random: () => number): string {
  return text.replace(/\p{L}+/gu, (word) => (word.length < SHORTEST_MISSPELT ? word : withTypos(word, 100, random)))
}

export function ndcgOf(search: Search, queries: readonly RetrievalQuery[]): number {
  const idsOf = (text: string) => search(text, 10).map(({ id }) => id)
  return mean(queries.map(({ text, answers }) => ndcgAt10(idsOf(text), answers)))
}

/** The best score where the first hit answers, against the best score when the answer is left out. */
function aurocLeftOut(search: Search, { queries }: RetrievalSet): number {
  const found = queries.map(({ text, answers }) => ({ hits: search(text, 20), answers }))
  return auroc(
    found.flatMap(({ hits: [first], answers }) => (first && answers.has(first.id) ? [first.score] : [])),
    found.map(({ hits, answers }) => hits.find(({ id }) => !answers.has(id))?.score ?? 0),
  )
}

/** The same against the questions of another shop. */
function aurocOfStrangers(search: Search, { queries }: RetrievalSet, strangers: readonly RetrievalQuery[]): number {
  return auroc(
    queries.flatMap(({ text, answers }) => {
      const [first] = search(text, 1)
      return first && answers.has(first.id) ? [first.score] : []
    }),
    strangers.map(({ text }) => search(text, 1)[0]?.score ?? 0),
  )
}

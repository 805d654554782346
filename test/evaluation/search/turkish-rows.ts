import { mean } from '@customer-service/training/metrics'
import type { Engine, Row } from '../row.ts'
import { openSnowball, SEARCH_ENGINES, type Search } from './engines.ts'
import { ndcgOf } from './ranking-rows.ts'
import type { RetrievalQuery } from './retrieval-set.ts'
import { QUESTION_KINDS, readTurkishSet } from './turkish-set.ts'

const SET = 'Turkish FAQ, own'

/** The order of hits in Turkish, by how a question differs from its article. */
export function turkishRows(): readonly Row[] {
  const { documents, queries } = readTurkishSet()
  const searches = [...SEARCH_ENGINES, ['Snowball', openSnowball] as const].map(
    ([engine, open]) => [engine, open(documents)] as const,
  )
  const row = (metric: string, measure: (search: Search) => number): Row => ({
    set: SET,
    metric,
    figures: Object.fromEntries(searches.map(([engine, search]): [Engine, number] => [engine, measure(search)])),
  })
  return [
    row('nDCG@10', (search) => ndcgOf(search, queries)),
    row('first hit answers', (search) => shareAnswered(search, queries)),
    ...QUESTION_KINDS.map((kind) => {
      const asked = queries.filter((query) => query.kind === kind)
      return row(`first hit answers, ${kind}`, (search) => shareAnswered(search, asked))
    }),
  ]
}

/** The share of the questions that the first hit answers. */
function shareAnswered(search: Search, queries: readonly RetrievalQuery[]): number {
  return mean(queries.map(({ text, answers }) => Number(answers.has(search(text, 1)[0]?.id ?? ''))))
}

import type { Engine, Row } from '../row.ts'
import { SEARCH_ENGINES } from './engines.ts'
import { ndcgOf } from './ranking-rows.ts'
import type { RetrievalSet } from './retrieval-set.ts'

/** What use teaches: the order of every second question before and after the others were solved. */
export function learningRows({ name, documents, queries }: RetrievalSet): readonly Row[] {
  const solved = queries.filter((_, place) => place % 2 === 0)
  const held = queries.filter((_, place) => place % 2 === 1)
  const taught = documents.map((document) => ({
    ...document,
    aliases: solved.filter(({ answers }) => answers.has(document.id)).map(({ text }) => text),
  }))
  const row = (metric: string, known: RetrievalSet['documents']): Row => ({
    set: name,
    metric,
    figures: Object.fromEntries(
      SEARCH_ENGINES.map(([engine, open]): [Engine, number] => [engine, ndcgOf(open(known), held)]),
    ),
  })
  return [row('nDCG@10, half the questions', documents), row('… after the other half was solved', taught)]
}

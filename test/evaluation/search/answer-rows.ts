import type { Row } from '../row.ts'
import { openShipped } from './engines.ts'
import type { RetrievalSet } from './retrieval-set.ts'

/** Around the one that the bot answers from. */
const THRESHOLDS = [0.45, 0.5, 0.55, 0.6, 0.65] as const
const LOOKED_AT = 20

/** What a threshold on the relevance gives: right and wrong answers, and answers where no article has one. */
export function answerRows({ name, documents, queries }: RetrievalSet): readonly Row[] {
  const search = openShipped(documents)
  const found = queries.map(({ text, answers }) => {
    const hits = search(text, LOOKED_AT)
    const [first] = hits
    const other = hits.find(({ id }) => !answers.has(id))
    return { best: first?.score ?? 0, isRight: first !== undefined && answers.has(first.id), other: other?.score ?? 0 }
  })
  const share = (count: number) => count / found.length
  return THRESHOLDS.flatMap((least) => {
    const row = (what: string, count: number): Row => ({
      set: name,
      metric: `relevance ${least.toFixed(2)} on: ${what}`,
      figures: { shipped: share(count) },
    })
    return [
      row('right', found.filter(({ best, isRight }) => isRight && best >= least).length),
      row('wrong', found.filter(({ best, isRight }) => !isRight && best >= least).length),
      row('wrong without its article', found.filter(({ other }) => other >= least).length),
    ]
  })
}

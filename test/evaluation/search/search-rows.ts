import type { Row } from '../row.ts'
import type { Suite } from '../suite.ts'
import { answerRows } from './answer-rows.ts'
import { learningRows } from './learning-rows.ts'
import { rankingRows } from './ranking-rows.ts'
import { RETRIEVAL_FILES, readRetrievalSets } from './retrieval-set.ts'
import { sizeRows } from './size-rows.ts'
import { turkishRows } from './turkish-rows.ts'

/** Search in articles, what it learns from use, and the bot's answers, on the dev questions. */
export const search: Suite = {
  files: RETRIEVAL_FILES,
  async measure(folder, tell) {
    const sets = readRetrievalSets(folder)
    const rows: Row[] = []
    for (const set of sets) {
      const strangers = sets.filter((other) => other !== set).flatMap(({ queries }) => queries)
      tell(`order, ${set.name}`)
      rows.push(...(await rankingRows(set, strangers)))
      tell(`learning, ${set.name}`)
      rows.push(...learningRows(set))
      tell(`bot, ${set.name}`)
      rows.push(...(await answerRows(set, tell)))
    }
    tell('order, Turkish')
    return [...rows, ...turkishRows(), ...(await sizeRows(sets, tell))]
  },
}

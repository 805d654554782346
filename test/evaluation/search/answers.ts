import type { Search } from './engines.ts'
import type { RetrievalSet } from './retrieval-set.ts'

/** Shares of the questions. */
export interface Answers {
  readonly right: number
  readonly wrong: number
  /** Answered although the right article is left out. */
  readonly unfounded: number
}

const LOOKED_AT = 20

/**
 * What a bot would say that answers with the first hit from a score on: from the one with which it is right most often
 * while it is wrong in no more than `mostWrong` of the answers. Chosen on the very questions, in favour of the engine.
 */
export function answersFrom(search: Search, { queries }: RetrievalSet, mostWrong: number): Answers {
  const found = queries.map(({ text, answers }) => {
    const hits = search(text, LOOKED_AT)
    const [first] = hits
    const other = hits.find(({ id }) => !answers.has(id))
    return { score: first?.score ?? 0, isRight: first !== undefined && answers.has(first.id), other: other?.score ?? 0 }
  })
  const least = leastScore(found, mostWrong * found.length)
  const share = (isCounted: (one: (typeof found)[number]) => boolean) => found.filter(isCounted).length / found.length
  return {
    right: share(({ score, isRight }) => isRight && score >= least),
    wrong: share(({ score, isRight }) => !isRight && score >= least),
    unfounded: share(({ other }) => other >= least),
  }
}

/** The lowest score from which on no more than so many are wrong. */
function leastScore(
  found: readonly { readonly score: number; readonly isRight: boolean }[],
  mostWrong: number,
): number {
  let wrong = 0
  let least = Number.POSITIVE_INFINITY
  for (const { score, isRight } of found.toSorted((a, b) => b.score - a.score)) {
    if (!isRight) wrong += 1
    if (wrong > mostWrong) break
    least = score
  }
  return least
}

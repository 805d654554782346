import { monthOf } from '@customer-service/core'
import { add, type Write } from '@customer-service/core/store'
import { counts, type StoredArticle, type StoredQuestion } from '../tables.ts'

/** A thing before and after a change; `before` is missing for a new one, `after` for a deleted one. */
export interface Change<Thing> {
  readonly before?: Thing | undefined
  readonly after?: Thing | undefined
}

type Place = readonly [partition: string, sort: string]

/** Keeps the numbers of articles by month and category right. */
export function countArticles(changed: readonly Change<StoredArticle>[]): Write[] {
  return countPlaces('articles', changed, (article) => {
    const month = monthOf(article.updated_at)
    return [
      ['categories', article.category],
      ['months', month],
      [`months/${article.category}`, month],
    ]
  })
}

/** Keeps the numbers of questions by month right. */
export function countQuestions(changed: readonly Change<StoredQuestion>[]): Write[] {
  return countPlaces('questions', changed, (question) => [['questions', monthOf(question.last_asked)]])
}

function countPlaces<Thing>(
  counter: string,
  changed: readonly Change<Thing>[],
  placesOf: (thing: Thing) => readonly Place[],
): Write[] {
  const sums = new Map<string, { readonly place: Place; readonly amount: number }>()
  const move = (thing: Thing | undefined, amount: number) => {
    for (const place of thing ? placesOf(thing) : []) {
      const name = place.join('\n')
      sums.set(name, { place, amount: (sums.get(name)?.amount ?? 0) + amount })
    }
  }
  for (const { before, after } of changed) {
    move(before, -1)
    move(after, 1)
  }
  return [...sums.values()]
    .filter(({ amount }) => amount !== 0)
    .map(({ place, amount }) => add(counts, place, { [counter]: amount }))
}

import { randomNumbers } from '@customer-service/language/random'
import type { Engine, Row } from '../row.ts'
import { secondsOf } from '../speed.ts'
import type { Tell } from '../suite.ts'
import { SEARCH_ENGINES, type Search } from './engines.ts'
import type { RetrievalDocument, RetrievalQuery, RetrievalSet } from './retrieval-set.ts'

const ARTICLES = 100_000
const SEARCHES = 300
/** For an engine that is slower than that, fewer searches have to do. */
const MOST_SECONDS = 15
const GOALS = { build: 20, worst: 10 } as const
const SENTENCES_OF_AN_ARTICLE = 6

/** A hundred thousand articles of sentences out of the sets: time to build the index, and of the slowest searches. */
export async function sizeRows(sets: readonly RetrievalSet[], tell: Tell): Promise<readonly Row[]> {
  const documents = madeUp(sets)
  const queries = sets.flatMap((set) => set.queries.slice(0, SEARCHES / sets.length))
  const build: Partial<Record<Engine, number>> = {}
  const worst: Partial<Record<Engine, number>> = {}
  for (const [engine, open] of SEARCH_ENGINES) {
    tell(`${engine}, ${ARTICLES.toLocaleString('en')} articles`)
    let search = open([])
    build[engine] = await secondsOf(() => {
      search = open(documents)
    })
    worst[engine] = 1_000 * (await slowest(search, queries))
  }
  const set = `${ARTICLES.toLocaleString('en')} articles`
  return [
    { set, metric: 'building the index, s', figures: build, goal: GOALS.build },
    { set, metric: 'a search, ms, p99', figures: worst, goal: GOALS.worst },
  ]
}

/** The time in seconds that one search of a hundred takes longer than. */
async function slowest(search: Search, queries: readonly RetrievalQuery[]): Promise<number> {
  const times: number[] = []
  let sum = 0
  for (const { text } of queries) {
    if (sum > MOST_SECONDS) break
    const seconds = await secondsOf(() => search(text, 10))
    times.push(seconds)
    sum += seconds
  }
  return times.toSorted((a, b) => a - b)[Math.floor(0.99 * times.length)] ?? 0
}

function madeUp(sets: readonly RetrievalSet[]): readonly RetrievalDocument[] {
  const random = randomNumbers(11)
  const sentences = sets.flatMap(({ documents, queries }) => [
    ...documents.flatMap(({ body }) => body.split(/(?<=[.!?])\s+|\n+/)),
    ...queries.map(({ text }) => text),
  ])
  const any = () => sentences[Math.floor(random() * sentences.length)] ?? ''
  return Array.from({ length: ARTICLES }, (_, place) => ({
    id: `kb-${place}`,
    title: any().slice(0, 100),
    body: Array.from({ length: SENTENCES_OF_AN_ARTICLE }, any).join(' '),
  }))
}

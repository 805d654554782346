import { Corpus } from './corpus.ts'
import { indexed, type Searchable } from './documents.ts'
import { FirstPass } from './first-pass.ts'
import { planOf, type QueryPlan } from './query-plan.ts'
import { relevanceOf } from './relevance.ts'
import { SecondPass } from './second-pass.ts'
import { type Snippet, snippetsOf } from './snippet.ts'
import { Best, byScore, type Candidate } from './top.ts'
import { Vocabulary } from './vocabulary.ts'

export interface SearchHit {
  readonly id: string
  /** 0 to 1: near the chance that the document answers the query. */
  readonly score: number
}

export interface SearchOptions {
  readonly category?: string
  /** 10 when absent. */
  readonly limit?: number
  readonly offset?: number
}

export interface SearchResult {
  /** Best first; equals by id. */
  readonly hits: readonly SearchHit[]
  /** All documents that paging reaches. */
  readonly total: number
}

/** Documents in memory, found by their words. Every change shows at once. */
export interface SearchIndex {
  readonly size: number
  /** Adds a document, or replaces the one of this id. */
  put(id: string, document: Searchable): void
  /** Whether there was one. */
  remove(id: string): boolean
  search(query: string, options?: SearchOptions): SearchResult
  /** Makes of a document's text the part that the query is about, with its words marked. */
  snippets(query: string, maxLength: number): (text: string) => Snippet
}

export function createSearchIndex(): SearchIndex {
  return new Index()
}

/** Categories are numbered from 1. */
const NO_CATEGORY = 0
/** Documents that get a closer look. */
const LOOKED_AT = 20

class Index implements SearchIndex {
  readonly #vocabulary = new Vocabulary()
  readonly #corpus = new Corpus(this.#vocabulary)
  readonly #first = new FirstPass()
  readonly #second = new SecondPass(this.#corpus, this.#vocabulary)
  /** Of the last query, while no document changes. */
  #planned: { readonly query: string; readonly plan: QueryPlan } | undefined

  get size(): number {
    return this.#corpus.size
  }

  put(id: string, document: Searchable): void {
    this.remove(id)
    this.#corpus.add(indexed(id, document, this.#vocabulary))
  }

  remove(id: string): boolean {
    this.#planned = undefined
    return this.#corpus.remove(id)
  }

  search(query: string, { category, limit = 10, offset = 0 }: SearchOptions = {}): SearchResult {
    const plan = this.#planOf(query)
    this.#corpus.bringNormsUpToDate()
    this.#first.run(plan, this.#corpus)
    const best = new Best(Math.max(LOOKED_AT, offset + limit))
    const total = this.#gather(best, category)
    const found = best.inOrder()
    this.#lookCloser(plan, found.slice(0, LOOKED_AT))
    const relevance = relevanceOf(plan, this.#corpus)
    const hits = found.sort(byScore).slice(offset, offset + limit)
    return { hits: hits.map(({ id, score }) => ({ id, score: relevance(score) })), total }
  }

  snippets(query: string, maxLength: number): (text: string) => Snippet {
    return snippetsOf(this.#planOf(query), query, maxLength)
  }

  #planOf(query: string): QueryPlan {
    if (this.#planned?.query !== query) {
      this.#planned = { query, plan: planOf(query, this.#corpus, this.#vocabulary) }
    }
    return this.#planned.plan
  }

  /** How many documents have a score. */
  #gather(best: Best, category: string | undefined): number {
    const { scores, places, found } = this.#first
    const { categories, documents } = this.#corpus
    const wanted = category === undefined ? undefined : (this.#corpus.categoryNumber(category) ?? NO_CATEGORY)
    let total = 0
    for (let i = 0; i < found; i++) {
      const place = places[i] ?? 0
      if (wanted !== undefined && categories[place] !== wanted) continue
      total += 1
      const score = scores[place] ?? 0
      if (score >= best.least) best.offer(score, place, documents[place]?.id ?? '')
    }
    return total
  }

  #lookCloser(plan: QueryPlan, found: readonly Candidate[]): void {
    this.#second.begin(plan)
    for (const candidate of found) {
      const document = this.#corpus.documents[candidate.place]
      if (document) candidate.score += this.#second.bonus(document, candidate.place)
    }
    this.#second.end()
  }
}

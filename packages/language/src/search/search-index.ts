import { Corpus } from './corpus.ts'
import { indexed, type Searchable } from './documents.ts'
import { FirstPass } from './first-pass.ts'
import { planOf, type QueryPlan } from './query-plan.ts'
import { relevanceOf } from './relevance.ts'
import { SecondPass } from './second-pass.ts'
import { type Snippet, snippetsOf } from './snippet.ts'
import type { SubjectModel } from './subject-model.ts'
import { Subjects } from './subjects.ts'
import { Best, byScore, type Candidate } from './top.ts'
import { Vocabulary } from './vocabulary.ts'
import { WEIGHTS } from './weights.ts'

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

export interface IndexOptions {
  /** With it, of articles with much the same words, the one on the subject of the query comes first. */
  readonly subjects?: SubjectModel
}

export function createSearchIndex({ subjects }: IndexOptions = {}): SearchIndex {
  return new Index(subjects)
}

/** Categories are numbered from 1. */
const NO_CATEGORY = 0
/** Documents that get a closer look. */
const LOOKED_AT = 20
/** A document with three quarters of the words is held back by two thirds. */
const COVERED_STEEPNESS = 4

class Index implements SearchIndex {
  readonly #vocabulary = new Vocabulary()
  readonly #corpus = new Corpus(this.#vocabulary)
  readonly #first = new FirstPass()
  readonly #second = new SecondPass(this.#corpus, this.#vocabulary)
  readonly #subjects: Subjects | undefined
  /** Of the last query, while no document changes. */
  #planned: { readonly query: string; readonly plan: QueryPlan } | undefined

  constructor(subjects: SubjectModel | undefined) {
    this.#subjects = subjects && new Subjects(subjects, this.#vocabulary)
  }

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
    this.#lookCloser(plan, found)
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
    const looked = found.slice(0, LOOKED_AT)
    this.#second.begin(plan)
    const covered = looked.map((candidate) => {
      const document = this.#corpus.documents[candidate.place]
      if (document) candidate.score += this.#second.bonus(document, candidate.place)
      return this.#second.covered
    })
    this.#second.end()
    if (this.#subjects) this.#holdBack(this.#subjects, plan, looked, covered)
    keepBehind(found.slice(LOOKED_AT), looked)
  }

  /** Holds back what is about something else than the document most like the query, unless it has all of its words. */
  #holdBack(subjects: Subjects, plan: QueryPlan, looked: readonly Candidate[], covered: readonly number[]): void {
    const subject = subjects.subjectOf(plan)
    const strength = WEIGHTS.subject * subject.known ** 2
    if (strength === 0) return
    const likenesses = looked.map(({ place }) => {
      const document = this.#corpus.documents[place]
      return document ? subjects.likeness(subject, document) : 0
    })
    const most = Math.max(...likenesses)
    const before = bestOf(looked)
    for (const [i, candidate] of looked.entries()) {
      const missing = 1 - (covered[i] ?? 0) ** COVERED_STEEPNESS
      candidate.score *= Math.exp(strength * missing * ((likenesses[i] ?? 0) - most))
    }
    // Only the order and the distances change: how well the best one fits is for the words to say.
    const factor = before / bestOf(looked)
    for (const candidate of looked) candidate.score *= factor
  }
}

function bestOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((best, { score }) => Math.max(best, score), 0)
}

/** The documents that got no closer look stay behind those that did, in their order. */
function keepBehind(others: readonly Candidate[], looked: readonly Candidate[]): void {
  const [first] = others
  if (!first) return
  const least = looked.reduce((lowest, { score }) => Math.min(lowest, score), first.score)
  const factor = least / first.score
  for (const candidate of others) candidate.score *= factor
}

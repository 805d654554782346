import { rarity, weightOf } from './bm25f.ts'
import { documentTerms, FIELDS, type Searchable } from './document-terms.ts'
import { Postings, packCounts } from './postings.ts'
import { type QueryTerm, queryTerms } from './query-terms.ts'
import { calibrated, LEAST_RELEVANCE } from './relevance.ts'
import { best } from './top.ts'

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

/** Documents in memory, found by their words (BM25F over title, steps and content). Every change shows at once. */
export interface SearchIndex {
  readonly size: number
  /** Adds a document, or replaces the one of this id. */
  put(id: string, document: Searchable): void
  /** Whether there was one. */
  remove(id: string): boolean
  search(query: string, options?: SearchOptions): SearchResult
}

export function createSearchIndex(): SearchIndex {
  return new Bm25Index()
}

interface Entry {
  readonly id: string
  readonly document: Searchable
  readonly terms: readonly string[]
  readonly lengths: readonly number[]
}

/** A share of removed documents above which the index is built anew, so that their postings don't pile up. */
const COMPACT_ABOVE = 0.25
const RARITY_OF_PREFIX = 0.7

class Bm25Index implements SearchIndex {
  #entries: (Entry | undefined)[] = []
  #places = new Map<string, number>()
  #postings = new Map<string, Postings>()
  #totalLengths = FIELDS.map(() => 0)

  get size(): number {
    return this.#places.size
  }

  put(id: string, document: Searchable): void {
    this.remove(id)
    const { counts, lengths } = documentTerms(document)
    const place = this.#entries.length
    this.#entries.push({ id, document, terms: [...counts.keys()], lengths })
    this.#places.set(id, place)
    for (const [term, inFields] of counts) this.#postingsOf(term).add(place, packCounts(inFields))
    this.#totalLengths = this.#totalLengths.map((total, field) => total + (lengths[field] ?? 0))
  }

  remove(id: string): boolean {
    const place = this.#places.get(id)
    const entry = place === undefined ? undefined : this.#entries[place]
    if (place === undefined || entry === undefined) return false
    this.#entries[place] = undefined
    this.#places.delete(id)
    for (const term of entry.terms) this.#forget(term)
    this.#totalLengths = this.#totalLengths.map((total, field) => total - (entry.lengths[field] ?? 0))
    this.#compactIfSparse()
    return true
  }

  search(query: string, { category, limit = 10, offset = 0 }: SearchOptions = {}): SearchResult {
    const { places, shares } = this.#score(queryTerms(query))
    const hits: SearchHit[] = []
    for (const place of places) {
      const entry = this.#entries[place]
      const score = calibrated(shares[place] ?? 0)
      if (!entry || score < LEAST_RELEVANCE) continue
      if (category === undefined || entry.document.category === category) hits.push({ id: entry.id, score })
    }
    return { hits: best(hits, limit, offset), total: hits.length }
  }

  /** The places of documents with a word of the query, and by place their score as a share of the highest possible. */
  #score(terms: readonly QueryTerm[]): { places: readonly number[]; shares: Float64Array } {
    const shares = new Float64Array(this.#entries.length)
    const places: number[] = []
    const averages = this.#totalLengths.map((total) => total / Math.max(1, this.size))
    const found = terms.map(({ term, instead }) => {
      const exact = this.#postings.get(term)
      const postings = exact ?? (instead === undefined ? undefined : this.#postings.get(instead))
      const rare = rarity(this.size, postings?.documents ?? 0)
      return { postings, rare, weight: exact ? rare : rare * RARITY_OF_PREFIX }
    })
    const possible = found.reduce((sum, { rare }) => sum + rare, 0)
    for (const { postings, weight } of found) {
      postings?.each((place, counts) => {
        const entry = this.#entries[place]
        if (!entry) return
        const before = shares[place] ?? 0
        if (before === 0) places.push(place)
        shares[place] = before + (weight * weightOf(counts, entry.lengths, averages)) / possible
      })
    }
    return { places, shares }
  }

  #postingsOf(term: string): Postings {
    const before = this.#postings.get(term)
    if (before) return before
    const created = new Postings()
    this.#postings.set(term, created)
    return created
  }

  #forget(term: string): void {
    const postings = this.#postings.get(term)
    if (!postings) return
    postings.documents -= 1
    if (postings.documents === 0) this.#postings.delete(term)
  }

  #compactIfSparse(): void {
    const removed = this.#entries.length - this.size
    if (removed < 64 || removed < this.#entries.length * COMPACT_ABOVE) return
    const kept = this.#entries.filter((entry) => entry !== undefined)
    this.#entries = []
    this.#places = new Map()
    this.#postings = new Map()
    this.#totalLengths = FIELDS.map(() => 0)
    for (const { id, document } of kept) this.put(id, document)
  }
}

import type { Clock } from '@customer-service/core'
import type { Store } from '@customer-service/core/store'
import { createSearchIndex, type SearchIndex } from '@customer-service/language'
import { type ArticleChange, articles, CHANGES_KEPT_DAYS, counts, type StoredArticle } from '../tables.ts'
import { changesSince } from './change-log.ts'
import { itemsOf } from './partition.ts'

/** An edit of this process that hasn't appeared in the store by then has failed. */
const EXPECTED_FOR_MS = 60_000
const READS_AT_ONCE = 50

interface SearchOptions {
  readonly category?: string
  readonly limit: number
  readonly offset: number
}

/**
 * The search index of one process, in memory. The store is the truth; the index takes in a change
 * - of this process before its next search: the writer says what to expect, the search looks whether it is there;
 * - of another process by the event `article.changed` where that reaches this one (a queue gives it to one of several),
 *   else from the log of changes, read before a search, at most once in a set time.
 */
export class ArticleIndex {
  readonly #store: Store
  readonly #now: Clock
  readonly #lookEveryMs: number
  readonly #expected = new Map<string, ArticleChange>()
  #engine: SearchIndex = createSearchIndex()
  /** The revision of each article in the engine. */
  #revisions = new Map<string, string>()
  #lookedAt = 0
  #lastTurn: Promise<void> = Promise.resolve()

  /** @param lookEverySeconds 0: never, no other process changes articles */
  constructor(store: Store, now: Clock, lookEverySeconds = 2) {
    this.#store = store
    this.#now = now
    this.#lookEveryMs = 1_000 * lookEverySeconds
  }

  /** How many articles it holds. */
  get size(): number {
    return this.#engine.size
  }

  /** Which state of an article it holds. */
  revisionOf(id: string): string | undefined {
    return this.#revisions.get(id)
  }

  /** Reads every article. Before the first search. */
  build(): Promise<void> {
    return this.#inTurn(() => this.#rebuild())
  }

  /** Tells that this process is about to commit a change. */
  expect(change: ArticleChange): void {
    this.#expected.set(change.article_id, change)
  }

  /** Takes in what the store holds of these articles now. */
  refresh(ids: Iterable<string>): Promise<void> {
    return this.#inTurn(() => this.#load(ids))
  }

  /** Returns when the index holds every change that it must know of. */
  async bringUpToDate(): Promise<void> {
    if (this.#mustLook() || this.#expected.size > 0) await this.#inTurn(() => this.#takeInChanges())
  }

  /** Ids and scores, best first, and how many articles match in all. */
  search(query: string, options: SearchOptions): ReturnType<SearchIndex['search']> {
    return this.#engine.search(query, options)
  }

  /** One at a time: of two reads of an article, the later one is taken in last. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#lastTurn.then(work)
    this.#lastTurn = turn.catch(() => undefined)
    return turn
  }

  #mustLook(): boolean {
    return this.#lookEveryMs > 0 && this.#now().getTime() - this.#lookedAt >= this.#lookEveryMs
  }

  async #takeInChanges(): Promise<void> {
    const logged = this.#mustLook() ? await this.#look() : []
    const missing = [...this.#expected.values(), ...logged].filter((change) => !this.#holds(change))
    await this.#load(new Set(missing.map((change) => change.article_id)))
  }

  async #look(): Promise<readonly ArticleChange[]> {
    const now = this.#now()
    if (now.getTime() - this.#lookedAt > CHANGES_KEPT_DAYS * 86_400_000) await this.#rebuild()
    const found = await changesSince(this.#store, new Date(this.#lookedAt), now)
    this.#lookedAt = now.getTime()
    return found
  }

  #holds({ article_id, change, revision }: ArticleChange): boolean {
    const held = this.#revisions.get(article_id)
    return change === 'deleted' ? held === undefined : held === revision
  }

  async #load(ids: Iterable<string>): Promise<void> {
    const rest = [...ids]
    while (rest.length > 0) {
      const some = rest.splice(-READS_AT_ONCE)
      const found = await Promise.all(some.map((id) => this.#store.get(articles, id)))
      for (const [position, id] of some.entries()) this.#takeIn(id, found[position])
    }
    this.#forgetExpected()
  }

  #forgetExpected(): void {
    const oldest = new Date(this.#now().getTime() - EXPECTED_FOR_MS).toISOString()
    for (const [id, change] of this.#expected) {
      if (this.#holds(change) || change.at < oldest) this.#expected.delete(id)
    }
  }

  #takeIn(id: string, article: StoredArticle | undefined): void {
    if (!article) {
      this.#engine.remove(id)
      this.#revisions.delete(id)
    } else if (this.#revisions.get(id) !== article.revision) {
      this.#engine.put(id, article)
      this.#revisions.set(id, article.revision)
    }
  }

  async #rebuild(): Promise<void> {
    const startedAt = this.#now().getTime()
    this.#engine = createSearchIndex()
    this.#revisions = new Map()
    for await (const month of itemsOf(this.#store, counts, 'months')) {
      for await (const article of itemsOf(this.#store, articles.indexes.byChange, month.sort)) {
        this.#takeIn(article.id, article)
      }
    }
    this.#lookedAt = startedAt
  }
}

import { type Clock, DAY_MS, openInTurn } from '@customer-service/core'
import { itemsOf, type Store } from '@customer-service/core/store'
import { createSearchIndex, type SearchIndex } from '@customer-service/language'
import { aliasesOf, nextEnd } from '../domain/learned-questions.ts'
import {
  type ArticleChange,
  articles,
  CHANGES_KEPT_DAYS,
  counts,
  LEARNING_PARTS,
  learnings,
  type StoredArticle,
  type StoredLearning,
} from '../tables.ts'
import { changesSince } from './change-log.ts'
import { shippedSubjects } from './shipped-subjects.ts'

/** An edit of this process that hasn't appeared in the store by then has failed. */
const EXPECTED_FOR_MS = 60_000
const READS_AT_ONCE = 50

/** What the engine holds of an article. */
interface Held {
  readonly revision: string
  /** Revision of what was learned; undefined for nothing. */
  readonly learned: string | undefined
  /** When the next of its learned questions ends, in milliseconds. */
  readonly until: number
}

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
  /** One at a time: of two reads of an article, the later one is taken in last. */
  readonly #inTurn = openInTurn()
  #engine: SearchIndex = createSearchIndex({ subjects: shippedSubjects() })
  #held = new Map<string, Held>()
  /** When the next learned question of all ends, or one that was to end then was learned anew. */
  #nextEnd = Number.POSITIVE_INFINITY
  #lookedAt = 0

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
    return this.#held.get(id)?.revision
  }

  /** Reads every article. Before the first search. */
  build(): Promise<void> {
    return this.#inTurn(() => this.#rebuild())
  }

  /** Tells that this process is about to commit a change. */
  expect(change: ArticleChange): void {
    this.#expected.set(expectationOf(change), change)
  }

  /** Takes in what the store holds of these articles now. */
  refresh(ids: Iterable<string>): Promise<void> {
    return this.#inTurn(() => this.#load(ids))
  }

  /** Returns when the index holds every change that it must know of. */
  async bringUpToDate(): Promise<void> {
    if (this.#mustLook() || this.#expected.size > 0 || this.#hasEnded()) await this.#inTurn(() => this.#takeInChanges())
  }

  /** Ids and scores, best first, and how many articles match in all. */
  search(query: string, options: SearchOptions): ReturnType<SearchIndex['search']> {
    return this.#engine.search(query, options)
  }

  /** Makes of an article's text the part that the query is about. */
  snippets(query: string, maxLength: number): ReturnType<SearchIndex['snippets']> {
    return this.#engine.snippets(query, maxLength)
  }

  #mustLook(): boolean {
    return this.#lookEveryMs > 0 && this.#now().getTime() - this.#lookedAt >= this.#lookEveryMs
  }

  #hasEnded(): boolean {
    return this.#now().getTime() >= this.#nextEnd
  }

  async #takeInChanges(): Promise<void> {
    const logged = this.#mustLook() ? await this.#look() : []
    const missing = [...this.#expected.values(), ...logged].filter((change) => !this.#holds(change))
    await this.#load(new Set([...missing.map((change) => change.article_id), ...this.#ended()]))
  }

  /** The articles of which a learned question has ended. */
  #ended(): readonly string[] {
    if (!this.#hasEnded()) return []
    const now = this.#now().getTime()
    return [...this.#held].flatMap(([id, { until }]) => (until <= now ? [id] : []))
  }

  async #look(): Promise<readonly ArticleChange[]> {
    const now = this.#now()
    if (now.getTime() - this.#lookedAt > CHANGES_KEPT_DAYS * DAY_MS) await this.#rebuild()
    const found = await changesSince(this.#store, new Date(this.#lookedAt), now)
    this.#lookedAt = now.getTime()
    return found
  }

  #holds({ article_id, change, revision }: ArticleChange): boolean {
    const held = this.#held.get(article_id)
    if (change === 'deleted') return held === undefined
    return (change === 'learned' ? held?.learned : held?.revision) === revision
  }

  async #load(ids: Iterable<string>): Promise<void> {
    const rest = [...ids]
    while (rest.length > 0) {
      const some = rest.splice(-READS_AT_ONCE)
      const found = await Promise.all(some.map((id) => this.#read(id)))
      for (const [position, id] of some.entries()) {
        const [article, learning] = found[position] ?? []
        this.#takeIn(id, article, learning)
      }
    }
    if (this.#hasEnded()) this.#findNextEnd()
    this.#forgetExpected()
  }

  #findNextEnd(): void {
    const ends = this.#held.values().map(({ until }) => until)
    this.#nextEnd = ends.reduce((next, end) => Math.min(next, end), Number.POSITIVE_INFINITY)
  }

  #read(id: string): Promise<[StoredArticle | undefined, StoredLearning | undefined]> {
    return Promise.all([this.#store.get(articles, id), this.#store.get(learnings, id)])
  }

  #forgetExpected(): void {
    const oldest = new Date(this.#now().getTime() - EXPECTED_FOR_MS).toISOString()
    for (const [name, change] of this.#expected) {
      if (this.#holds(change) || change.at < oldest) this.#expected.delete(name)
    }
  }

  #takeIn(id: string, article?: StoredArticle, learning?: StoredLearning): void {
    if (!article) {
      this.#engine.remove(id)
      this.#held.delete(id)
      return
    }
    const now = this.#now()
    const own = learning?.created_at === article.created_at ? learning : undefined
    const learned = own?.learned ?? []
    const held: Held = { revision: article.revision, learned: own?.revision, until: nextEnd(learned, now) }
    const before = this.#held.get(id)
    if (before && isSame(before, held)) return
    this.#engine.put(id, { ...article, aliases: aliasesOf(learned, now) })
    this.#held.set(id, held)
    this.#nextEnd = Math.min(this.#nextEnd, held.until)
  }

  async #rebuild(): Promise<void> {
    const startedAt = this.#now().getTime()
    this.#engine = createSearchIndex({ subjects: shippedSubjects() })
    this.#held = new Map()
    this.#nextEnd = Number.POSITIVE_INFINITY
    const learned = await this.#readLearnings()
    for await (const month of itemsOf(this.#store, counts, 'months')) {
      for await (const article of itemsOf(this.#store, articles.indexes.byChange, month.sort)) {
        this.#takeIn(article.id, article, learned.get(article.id))
      }
    }
    this.#lookedAt = startedAt
  }

  async #readLearnings(): Promise<ReadonlyMap<string, StoredLearning>> {
    const found = new Map<string, StoredLearning>()
    for (let part = 0; part < LEARNING_PARTS; part++) {
      for await (const learning of itemsOf(this.#store, learnings.indexes.byPart, String(part))) {
        found.set(learning.article_id, learning)
      }
    }
    return found
  }
}

/** An edit of an article and what was learned of it are waited for apart. */
function expectationOf({ article_id, change }: ArticleChange): string {
  return change === 'learned' ? `learned/${article_id}` : article_id
}

function isSame(a: Held, b: Held): boolean {
  return a.revision === b.revision && a.learned === b.learned && a.until === b.until
}

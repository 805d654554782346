import type { Clock } from '@customer-service/core'
import type { Store } from '@customer-service/core/store'
import { type ShownArticle, shownArticle } from '../domain/search-hit.ts'
import { articles, views } from '../tables.ts'

/** Views are read again after this: other processes count, too. */
const VIEWS_FOR_MS = 10_000
/** Of JSON, and of text in UTF-16. */
const MOST_BYTES = 64 * 1024 * 1024

interface Entry {
  readonly revision: string
  readonly createdAt: string
  readonly article: ShownArticle
  views: number
  viewsReadAt: number
}

/**
 * What search hits show of articles. The latest used ones are kept in memory, so that the searches of a busy shop read
 * nothing. Views of other processes show within 10 s.
 */
export class ShownArticles {
  readonly #store: Store
  readonly #now: Clock
  /** The latest used last. */
  readonly #entries = new Map<string, Entry>()
  #bytes = 0

  constructor(store: Store, now: Clock) {
    this.#store = store
    this.#now = now
  }

  /** The article as the search index holds it or newer; undefined when it has been deleted since. */
  async read(
    id: string,
    revision: string | undefined,
  ): Promise<{ readonly article: ShownArticle; readonly views: number } | undefined> {
    const kept = this.#entries.get(id)
    const entry = kept?.revision === revision ? kept : await this.#readArticle(id)
    if (!entry) return undefined
    this.#keep(id, entry)
    if (this.#now().getTime() - entry.viewsReadAt >= VIEWS_FOR_MS) await this.#readViews(id, entry)
    return entry
  }

  /** Tells that this process counts a view. */
  viewed(id: string): void {
    const entry = this.#entries.get(id)
    if (entry) entry.viewsReadAt = 0
  }

  async #readArticle(id: string): Promise<Entry | undefined> {
    const stored = await this.#store.get(articles, id)
    if (!stored) this.#forget(id)
    return (
      stored && {
        revision: stored.revision,
        createdAt: stored.created_at,
        article: shownArticle(stored),
        views: 0,
        viewsReadAt: 0,
      }
    )
  }

  async #readViews(id: string, entry: Entry): Promise<void> {
    const startedAt = this.#now().getTime()
    const counter = await this.#store.get(views, id, entry.createdAt)
    entry.views = counter?.counts.views ?? 0
    entry.viewsReadAt = startedAt
  }

  #keep(id: string, entry: Entry): void {
    this.#forget(id)
    this.#entries.set(id, entry)
    this.#bytes += sizeOf(entry.article)
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= MOST_BYTES) break
      this.#forget(oldest)
    }
  }

  #forget(id: string): void {
    const entry = this.#entries.get(id)
    this.#bytes -= entry ? sizeOf(entry.article) : 0
    this.#entries.delete(id)
  }
}

function sizeOf({ bytes, text }: ShownArticle): number {
  return bytes + 2 * text.length
}

import { type Article, articleChanged } from '@customer-service/contracts/knowledge'
import { jsonBytes } from '@customer-service/core'
import type { Decision } from '@customer-service/core/http'
import { announce, put, type Stored } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { lastUpdated, toArticle } from '../domain/article.ts'
import { articleTooLarge, relatedToItself, relatedTwice, relatedUnknown } from '../errors.ts'
import { type ArticleChange, articles, changes, type StoredArticle } from '../tables.ts'
import { countArticles } from './counting.ts'
import { readViews } from './read-views.ts'

/** What an answer of the platform leaves for an article: 262,144 less what is around it. */
const MAX_ARTICLE_BYTES = 260_000

/** Decides to write `after` where `before` was read, or where nothing was. */
export async function decideWrite(
  deps: Deps,
  before: Stored<StoredArticle> | undefined,
  after: StoredArticle,
): Promise<Decision<Article>> {
  await checkRelated(deps, after)
  const version = (before?.version ?? 0) + 1
  const reply = toArticle(after, version, before ? await readViews(deps, before) : 0)
  if (jsonBytes(reply) > MAX_ARTICLE_BYTES) throw articleTooLarge(jsonBytes(reply), MAX_ARTICLE_BYTES)
  const change: ArticleChange = {
    article_id: after.id,
    change: 'written',
    revision: after.revision,
    at: after.updated_at,
  }
  deps.index.expect(change)
  return {
    reply,
    status: before ? 200 : 201,
    audit: { resource_id: after.id, details: { version } },
    writes: [
      put(articles, after, before?.version ?? 'absent'),
      put(changes, change, 'absent'),
      ...countArticles([{ before, after }]),
      announce(articleChanged, after.id, {
        article_id: after.id,
        change: 'written',
        version,
        changed_at: lastUpdated(after),
      }),
    ],
  }
}

async function checkRelated({ store }: Deps, { id, related_articles: related }: StoredArticle): Promise<void> {
  const found = await Promise.all(related.map((other) => store.get(articles, other)))
  for (const [position, other] of related.entries()) {
    if (other === id) throw relatedToItself(position)
    if (related.indexOf(other) < position) throw relatedTwice(position, other)
    if (!found[position]) throw relatedUnknown(position, other)
  }
}

import { prefixed } from '@customer-service/contracts'
import type { Article, getArticle as contract } from '@customer-service/contracts/knowledge'
import type { Decision, Request } from '@customer-service/core/http'
import { add } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { toArticle } from '../domain/article.ts'
import { articleNotFound } from '../errors.ts'
import { articles, views } from '../tables.ts'
import { readViews } from './read-views.ts'

/** A change, too: it counts a view. Articles that have been deleted since are left out of the related ones. */
export async function getArticle(deps: Deps, { params, caller }: Request<typeof contract>): Promise<Decision<Article>> {
  const id = prefixed('kb', params.article_id)
  const stored = caller.may(`article/${id}`) ? await deps.store.get(articles, id) : undefined
  if (!stored) throw articleNotFound(id)
  const [viewsBefore, related] = await Promise.all([readViews(deps, stored), existing(deps, stored.related_articles)])
  deps.shown.viewed(id)
  return {
    reply: toArticle({ ...stored, related_articles: related }, stored.version, viewsBefore + 1),
    writes: [add(views, [id, stored.created_at], { views: 1 })],
  }
}

async function existing({ store }: Deps, ids: readonly string[]): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => store.get(articles, id)))
  return ids.filter((_, position) => found[position] !== undefined)
}

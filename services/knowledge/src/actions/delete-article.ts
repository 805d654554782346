import { prefixed } from '@customer-service/contracts'
import { articleChanged, type deleteArticle as contract } from '@customer-service/contracts/knowledge'
import { toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, put, remove } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { articleNotFound } from '../errors.ts'
import { type ArticleChange, articles, changes, learnings } from '../tables.ts'
import { countArticles } from './counting.ts'

export async function deleteArticle(
  deps: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<{ readonly id: string }>> {
  const id = prefixed('kb', params.article_id)
  const stored = caller.may(`article/${id}`) ? await deps.store.get(articles, id) : undefined
  if (!stored) throw articleNotFound(id)
  const { version } = stored
  const now = deps.now()
  const change: ArticleChange = {
    article_id: id,
    change: 'deleted',
    revision: deps.newId('rev'),
    at: now.toISOString(),
  }
  deps.index.expect(change)
  return {
    reply: { id },
    audit: { resource_id: id, details: { version } },
    writes: [
      remove(articles, [id], version),
      remove(learnings, [id], 'any'),
      put(changes, change, 'absent'),
      ...countArticles([{ before: stored }]),
      announce(articleChanged, id, { article_id: id, change: 'deleted', version, changed_at: toTimestamp(now) }),
    ],
  }
}

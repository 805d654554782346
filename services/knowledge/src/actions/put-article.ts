import { prefixed } from '@customer-service/contracts'
import type { Article, putArticle as contract } from '@customer-service/contracts/knowledge'
import { accessDenied } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { written } from '../domain/article.ts'
import { articleChangedMeanwhile } from '../errors.ts'
import { articles } from '../tables.ts'
import { decideWrite } from './decide-write.ts'

export async function putArticle(
  deps: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<Article>> {
  const id = prefixed('kb', params.article_id)
  if (!caller.may(`article/${id}`)) throw accessDenied(`article/${id}`)
  const stored = await deps.store.get(articles, id)
  const version = stored?.version ?? 0
  if ((body.expected_version ?? version) !== version) throw articleChangedMeanwhile(id, version)
  const writing = { id, revision: deps.newId('rev'), at: deps.now(), by: caller.principal }
  return decideWrite(deps, stored, written(body, stored, writing))
}

import type { Article, createArticle as contract } from '@customer-service/contracts/knowledge'
import { accessDenied } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { written } from '../domain/article.ts'
import { decideWrite } from './decide-write.ts'

export async function createArticle(
  deps: Deps,
  { body, caller }: Request<typeof contract>,
): Promise<Decision<Article>> {
  if (!caller.may('article/*')) throw accessDenied('article/*')
  const writing = { id: deps.newId('kb'), revision: deps.newId('rev'), at: deps.now(), by: caller.principal }
  return decideWrite(deps, undefined, written(body, undefined, writing))
}

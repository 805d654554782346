import { prefixed } from '@customer-service/contracts'
import type { forgetQuestion as contract } from '@customer-service/contracts/knowledge'
import type { OutputOf } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { articleNotFound, questionNotFound } from '../errors.ts'
import { articles, learnings } from '../tables.ts'
import { writeLearning } from './write-learning.ts'

/** Older ones may be learned again. */
const MOST_FORGOTTEN = 100

export async function forgetQuestion(
  deps: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<OutputOf<typeof contract>>> {
  const id = prefixed('kb', params.article_id)
  const { question_id } = params
  const article = caller.may(`article/${id}`) ? await deps.store.get(articles, id) : undefined
  if (!article) throw articleNotFound(id)
  const before = await deps.store.get(learnings, id)
  const known = before?.learned.find((one) => one.question_id === question_id)
  if (!before || !known) throw questionNotFound(question_id)
  const forgotten = [...before.forgotten, { question_id, question: known.question, at: deps.now().toISOString() }]
  const without = (learned: typeof before.learned) => learned.filter((one) => one.question_id !== question_id)
  return {
    reply: { article_id: id, question_id },
    audit: { resource_id: id, details: { question_id } },
    writes: writeLearning(deps, article, before, without, forgotten.slice(-MOST_FORGOTTEN)).writes,
  }
}

import { prefixed } from '@customer-service/contracts'
import type { listQuestions as contract, LearnedQuestion } from '@customer-service/contracts/knowledge'
import { type OutputOf, toTimestamp } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { current, type LearnedQuestion as Learned } from '../domain/learned-questions.ts'
import { articleNotFound } from '../errors.ts'
import { articles, learnings } from '../tables.ts'

export async function listQuestions(
  { store, now }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const id = prefixed('kb', params.article_id)
  const article = caller.may(`article/${id}`) ? await store.get(articles, id) : undefined
  if (!article) throw articleNotFound(id)
  const learning = await store.get(learnings, id)
  const own = learning?.created_at === article.created_at ? learning : undefined
  return {
    article_id: id,
    questions: current(own?.learned ?? [], now()).map(toQuestion),
    forgotten: (own?.forgotten ?? []).map(({ question_id, question, at }) => ({
      question_id,
      question,
      forgotten_at: toTimestamp(new Date(at)),
    })),
  }
}

/** As the API shows it. */
export function toQuestion({ question_id, question, source, since, until }: Learned): LearnedQuestion {
  return {
    question_id,
    question,
    source,
    since: toTimestamp(new Date(since)),
    ...(until !== undefined && { until: toTimestamp(new Date(until)) }),
  }
}

import { prefixed } from '@customer-service/contracts'
import type { teachArticle as contract } from '@customer-service/contracts/knowledge'
import type { OutputOf } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { isOfTeam, MOST_LEARNED, taught } from '../domain/learned-questions.ts'
import { masked, questionId } from '../domain/question.ts'
import { articleNotFound, nothingAsked, tooManyTaught } from '../errors.ts'
import { articles, learnings } from '../tables.ts'
import { toQuestion } from './list-questions.ts'
import { writeLearning } from './write-learning.ts'

export async function teachArticle(
  deps: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<OutputOf<typeof contract>>> {
  const id = prefixed('kb', params.article_id)
  const article = caller.may(`article/${id}`) ? await deps.store.get(articles, id) : undefined
  if (!article) throw articleNotFound(id)
  const asked = body.questions.map(askedAt)
  const names = new Set(asked.map(({ question_id }) => question_id))
  const before = await deps.store.get(learnings, id)
  const forgotten = before?.forgotten.filter(({ question_id }) => !names.has(question_id)) ?? []
  const teach = (known: Parameters<typeof taught>[0]) =>
    asked.reduce((list, one) => taught(list, one, deps.now()), known)
  const { learned, writes } = writeLearning(deps, article, before, teach, forgotten)
  if (learned.filter(isOfTeam).length > MOST_LEARNED) throw tooManyTaught(MOST_LEARNED)
  return {
    reply: { article_id: id, questions: learned.map(toQuestion) },
    audit: { resource_id: id, details: { questions: names.size } },
    writes,
  }
}

function askedAt(text: string, position: number): { readonly question_id: string; readonly question: string } {
  const question = masked(text)
  const question_id = questionId(question)
  if (question_id === undefined) throw nothingAsked(position)
  return { question_id, question }
}

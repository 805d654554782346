import { prefixed } from '@customer-service/contracts'
import type { giveFeedback as contract, FeedbackTaken } from '@customer-service/contracts/knowledge'
import { type AppError, accessDenied } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { articleNotFound, notFoundByQuery, nothingSearched, tooMuchFeedback } from '../errors.ts'
import { type Refusal, takeFeedback } from './take-feedback.ts'

/** Counts for the customer that it names, else for the principal that signed. */
export async function giveFeedback(
  deps: Deps,
  { body, caller }: Request<typeof contract>,
): Promise<Decision<FeedbackTaken>> {
  const { query, signal, user_id } = body
  const articleId = prefixed('kb', body.article_id)
  if (!caller.may(`article/${articleId}`)) throw articleNotFound(articleId)
  const resource = `user/${user_id}/feedback/${articleId}`
  if (user_id !== undefined && !caller.may(resource)) throw accessDenied(resource)
  const from = user_id === undefined ? caller.principal : `customer/${user_id}`
  const { verdicts, writes } = await takeFeedback(deps, [{ articleId, query, signal, from }])
  const [verdict = 'no_words'] = verdicts
  if (typeof verdict === 'string') throw refused(verdict, articleId)
  const { question, questionId: question_id, isLearned: learned } = verdict
  return {
    reply: { article_id: articleId, question, question_id, learned },
    audit: { resource_id: articleId, details: { signal, question_id, learned } },
    writes,
  }
}

function refused(why: Refusal, articleId: string): AppError {
  if (why === 'no_article') return articleNotFound(articleId)
  if (why === 'no_words') return nothingSearched()
  return why === 'too_much' ? tooMuchFeedback() : notFoundByQuery(articleId)
}

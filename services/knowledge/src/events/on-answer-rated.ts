import { answerRated } from '@customer-service/contracts/knowledge'
import { on } from '@customer-service/core/events'
import { takeFeedback } from '../actions/take-feedback.ts'
import type { Deps } from '../deps.ts'

/** Learns from what customers said of the chatbot's answers. What counts for nothing is passed over. */
export const onAnswerRated = on(answerRated, async (deps: Deps, { data }) => {
  const { article_id: articleId, question: query, signal, user_id } = data
  const taken = await takeFeedback(deps, { articleId, query, signal, from: `customer/${user_id}` })
  return typeof taken === 'string' ? [] : taken.writes
})

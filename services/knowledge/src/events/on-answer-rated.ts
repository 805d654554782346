import { answerRated } from '@customer-service/contracts/knowledge'
import { onBatch } from '@customer-service/core/events'
import { takeFeedback } from '../actions/take-feedback.ts'
import type { Deps } from '../deps.ts'

/** Each changes a voter, votes and what an article learns, notes that, and is marked: 100 writes at most. */
const MOST_EVENTS = 20

/**
 * Learns from what customers said of the chatbot's answers. What counts for nothing is passed over. Many at once, since
 * many say the same of one answer.
 */
export const onAnswerRated = onBatch(
  [answerRated],
  async (deps: Deps, deliveries) => {
    const given = deliveries.map(({ data: { article_id, question, signal, user_id } }) => {
      return { articleId: article_id, query: question, signal, from: `customer/${user_id}` }
    })
    const { writes } = await takeFeedback(deps, given)
    return writes
  },
  MOST_EVENTS,
)

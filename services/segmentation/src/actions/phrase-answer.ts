import type { PromptReply } from '@customer-service/contracts/segmentation'
import type { FoundAnswer } from '../domain/analysis/found-answer.ts'
import type { Language } from '../domain/analysis/language.ts'
import { answerOrder, partOf } from '../domain/phrasing/answer-order.ts'
import { objectionToAnswer } from '../domain/phrasing/check-answer.ts'
import { tidied } from '../domain/phrasing/reading.ts'
import type { PhrasingDeps } from './phrase-explanation.ts'

/** The model's answer from the articles that were found when it passes the check; otherwise what they say as they are. */
export async function phraseAnswer(
  { model, log }: PhrasingDeps,
  question: string,
  { articles, reply }: FoundAnswer,
  language: Language,
  deadline: number,
): Promise<PromptReply> {
  if (articles.length === 0) return reply
  const given = articles.map(partOf)
  const written = await model.write(answerOrder(question, given, language), deadline)
  if (written === undefined) return reply
  const response = tidied(written)
  const objection = objectionToAnswer(response, question, given, language)
  if (objection === undefined) return { response, sources: articles.map(({ id, title }) => ({ id, title })) }
  log.warn({ objection }, 'model_answer_refused')
  return reply
}

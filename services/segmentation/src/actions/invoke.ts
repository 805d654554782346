import type {
  AnalysisReply,
  invokeSegmentation as contract,
  PromptReply,
} from '@customer-service/contracts/segmentation'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { profileOf, replyOf } from '../domain/analysis/analysis-reply.ts'
import { asOfDay } from '../domain/analysis/as-of.ts'
import { guideReply, promptLanguage } from '../domain/analysis/guide-reply.ts'
import { languageOf } from '../domain/analysis/language.ts'
import { readPayload } from '../domain/analysis/read-payload.ts'
import { answerFromKnowledge } from './answer-from-knowledge.ts'
import { phraseAnswer } from './phrase-answer.ts'
import { phraseExplanation } from './phrase-explanation.ts'

/** Analyses what the payload describes, or answers what it asks. Nothing is kept. */
export async function invoke(deps: Deps, request: Request<typeof contract>): Promise<AnalysisReply | PromptReply> {
  const { deadline } = request
  const payload = readPayload(request.body)
  const preferred = languageOf(request.headers['accept-language'])
  if ('prompt' in payload) {
    const { prompt } = payload
    const language = promptLanguage(prompt, preferred)
    const found = (await answerFromKnowledge(deps, prompt, request)) ?? guideReply(prompt, language)
    return phraseAnswer(deps, prompt, found, language, deadline)
  }
  const asOf = asOfDay(request.query.as_of, deps.settings.calendar, deps.now())
  const profile = profileOf(payload.customerData, { ...deps.settings, asOf })
  const explanation = await phraseExplanation(deps, profile, preferred, deadline)
  return replyOf(profile, explanation, { language: preferred, explain: request.query.explain ?? false })
}

import type {
  AnalysisReply,
  invokeSegmentation as contract,
  PromptReply,
} from '@customer-service/contracts/segmentation'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { analysisReply } from '../domain/analysis/analysis-reply.ts'
import { asOfDay } from '../domain/analysis/as-of.ts'
import { guideReply } from '../domain/analysis/guide-reply.ts'
import { languageOf } from '../domain/analysis/language.ts'
import { readPayload } from '../domain/analysis/read-payload.ts'
import { answerFromKnowledge } from './answer-from-knowledge.ts'

/** Analyses what the payload describes, or answers what it asks. Nothing is kept. */
export async function invoke(deps: Deps, request: Request<typeof contract>): Promise<AnalysisReply | PromptReply> {
  const payload = readPayload(request.body)
  const language = languageOf(request.headers['accept-language'])
  if ('prompt' in payload) {
    return (await answerFromKnowledge(deps, payload.prompt, request)) ?? guideReply(payload.prompt, language)
  }
  const asOf = asOfDay(request.query.as_of, deps.settings.calendar, deps.now())
  const options = { language, explain: request.query.explain ?? false }
  return analysisReply(payload.customerData, { ...deps.settings, asOf }, options)
}

import type { AnalysisReply, PromptReply } from '@customer-service/contracts/segmentation'
import { AppError, type Clock } from '@customer-service/core'
import { phraseAnswer } from '../actions/phrase-answer.ts'
import { type PhrasingDeps, phraseExplanation } from '../actions/phrase-explanation.ts'
import { profileOf, replyOf } from '../domain/analysis/analysis-reply.ts'
import { asOfDay } from '../domain/analysis/as-of.ts'
import { guideReply, promptLanguage } from '../domain/analysis/guide-reply.ts'
import { languageOf } from '../domain/analysis/language.ts'
import type { Settings } from '../domain/analysis/read-customer-data.ts'
import { readPayload } from '../domain/analysis/read-payload.ts'

export interface AgentDeps extends PhrasingDeps {
  readonly settings: Settings
  readonly now: Clock
}

export interface AgentRequest {
  readonly body: Uint8Array
  readonly query: URLSearchParams
  readonly acceptLanguage: string | undefined
  /** Unix milliseconds by which the answer must be out. */
  readonly deadline: number
}

/** The same answers as `POST /segmentation/invocations`; questions are answered from the built-in guide alone. */
export async function invokeAgent(deps: AgentDeps, request: AgentRequest): Promise<AnalysisReply | PromptReply> {
  const { query, deadline } = request
  const payload = readPayload(parse(request.body))
  const preferred = languageOf(request.acceptLanguage)
  if ('prompt' in payload) {
    const { prompt } = payload
    const language = promptLanguage(prompt, preferred)
    return phraseAnswer(deps, prompt, guideReply(prompt, language), language, deadline)
  }
  const asOf = asOfDay(query.get('as_of') ?? undefined, deps.settings.calendar, deps.now())
  const profile = profileOf(payload.customerData, { ...deps.settings, asOf })
  const explanation = await phraseExplanation(deps, profile, preferred, deadline)
  return replyOf(profile, explanation, { language: preferred, explain: query.get('explain') === 'true' })
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(body))
  } catch (error) {
    throw new AppError(400, 'ValidationError', 'The payload is not valid JSON', { cause: error })
  }
}

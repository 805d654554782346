import type { AnalysisReply, PromptReply } from '@customer-service/contracts/segmentation'
import { AppError, type Clock } from '@customer-service/core'
import { analysisReply } from '../domain/analysis/analysis-reply.ts'
import { asOfDay } from '../domain/analysis/as-of.ts'
import { guideReply } from '../domain/analysis/guide-reply.ts'
import { languageOf } from '../domain/analysis/language.ts'
import type { Settings } from '../domain/analysis/read-customer-data.ts'
import { readPayload } from '../domain/analysis/read-payload.ts'

export interface AgentDeps {
  readonly settings: Settings
  readonly now: Clock
}

export interface AgentRequest {
  readonly body: Uint8Array
  readonly query: URLSearchParams
  readonly acceptLanguage: string | undefined
}

/** The same answers as `POST /segmentation/invocations`; questions are answered from the built-in guide alone. */
export function invokeAgent({ settings, now }: AgentDeps, request: AgentRequest): AnalysisReply | PromptReply {
  const payload = readPayload(parse(request.body))
  const language = languageOf(request.acceptLanguage)
  if ('prompt' in payload) return guideReply(payload.prompt, language)
  const asOf = asOfDay(request.query.get('as_of') ?? undefined, settings.calendar, now())
  const options = { language, explain: request.query.get('explain') === 'true' }
  return analysisReply(payload.customerData, { ...settings, asOf }, options)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(body))
  } catch (error) {
    throw new AppError(400, 'ValidationError', 'The payload is not valid JSON', { cause: error })
  }
}

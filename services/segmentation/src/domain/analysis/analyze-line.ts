import type { AnalysisReply } from '@customer-service/contracts/segmentation'
import { AppError, type ErrorBody, errorBody, invalid } from '@customer-service/core'
import { analysisReply } from './analysis-reply.ts'
import type { Language } from './language.ts'
import type { Frame } from './read-customer-data.ts'
import { MAX_PAYLOAD_BYTES, readPayload, tooLarge } from './read-payload.ts'

/** One line of a batch, a payload with `customerData`: its answer, or the error that it would get alone. */
export function analyzeLine(line: string, frame: Frame, language: Language): AnalysisReply | ErrorBody {
  try {
    const payload = readPayload(parse(line))
    if ('prompt' in payload) throw invalid('customerData', 'A batch takes customerData, no prompts')
    return analysisReply(payload.customerData, frame, { language, explain: false })
  } catch (error) {
    if (error instanceof AppError) return errorBody(error)
    throw error
  }
}

function parse(line: string): unknown {
  if (line.length > MAX_PAYLOAD_BYTES || Buffer.byteLength(line) > MAX_PAYLOAD_BYTES) throw tooLarge()
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new AppError(400, 'ValidationError', 'The line is not valid JSON', { cause: error })
  }
}

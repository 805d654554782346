import type { BatchResult, BatchText, analyzeBatch as contract } from '@customer-service/contracts/sentiment'
import { AppError, errorBody, type OutputOf } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'
import type { Decision, Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { batchAnalysisId } from '../domain/analysis.ts'
import { answerOf } from '../domain/answer.ts'
import { checkBatchText } from '../domain/batch-text.ts'
import { fitEvidence } from '../domain/fit-evidence.ts'
import type { Message } from '../domain/message.ts'
import { batchWrites, type Judged } from './batch-writes.ts'
import { inLanes } from './in-lanes.ts'
import { messageOf } from './message-of.ts'

interface Accepted {
  readonly text: string
  readonly message: Message
}

/** Reads up to 100 texts, in one commit. A text that can't be read is an error of its own and stops no other. */
export async function analyzeBatch(
  deps: Deps,
  { body, caller, deadline }: Request<typeof contract>,
): Promise<Decision<OutputOf<typeof contract>>> {
  const batch_id = deps.newId('sent')
  const checked = body.texts.map((given, index) => check(deps, caller, given, batchAnalysisId(batch_id, index)))
  const accepted = checked.filter((one): one is Accepted => !(one instanceof AppError))
  const judged = await judge(deps, accepted, deadline)
  const counts = { succeeded: accepted.length, failed: checked.length - accepted.length }
  return {
    reply: { batch_id, results: resultsOf(checked, judged), ...counts },
    writes: batchWrites(deps, batch_id, judged),
    audit: { resource_id: batch_id, details: { texts: checked.length, ...counts } },
  }
}

function check(deps: Deps, caller: Caller, given: BatchText, analysis_id: string): Accepted | AppError {
  try {
    checkBatchText(given)
    return { text: given.text, message: messageOf(given, analysis_id, caller, deps.now()) }
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

async function judge(
  { engine, escalateBelow }: Deps,
  accepted: readonly Accepted[],
  deadline: number,
): Promise<readonly Judged[]> {
  const judged = await inLanes(accepted, async ({ text, message }): Promise<Judged> => {
    const reading = await engine.read(text, deadline)
    return { text, message, analysis: answerOf(message.analysis_id, text, reading, escalateBelow) }
  })
  return fitEvidence(judged)
}

function resultsOf(checked: readonly (Accepted | AppError)[], judged: readonly Judged[]): BatchResult[] {
  const analyses = new Map(judged.map(({ message, analysis }) => [message.analysis_id, analysis]))
  return checked.map((one, index) => {
    if (one instanceof AppError) return { index, error: errorBody(one) }
    const analysis = analyses.get(one.message.analysis_id)
    return { index, ...(analysis && { analysis }) }
  })
}

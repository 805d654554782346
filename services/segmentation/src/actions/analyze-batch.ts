import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { analyzeBatch as contract } from '@customer-service/contracts/segmentation'
import { FileReply, type Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { analyzeLine } from '../domain/analysis/analyze-line.ts'
import { asOfDay } from '../domain/analysis/as-of.ts'
import { languageOf } from '../domain/analysis/language.ts'

/** Lines worked off at a time: some milliseconds, after which other requests get their turn. */
const LINES_AT_A_TIME = 100

/** Analyses every line; a wrong one is answered with its error. */
export async function analyzeBatch(deps: Deps, request: Request<typeof contract>): Promise<FileReply> {
  const frame = { ...deps.settings, asOf: asOfDay(request.query.as_of, deps.settings.calendar, deps.now()) }
  const language = languageOf(request.headers['accept-language'])
  const answers: string[] = []
  for (const [index, text] of request.body.split('\n').entries()) {
    if (text.trim() === '') continue
    answers.push(`${JSON.stringify({ line: index + 1, ...analyzeLine(text, frame, language) })}\n`)
    if (answers.length % LINES_AT_A_TIME === 0) await letOthersRun()
  }
  return new FileReply('application/x-ndjson', 'analyses.ndjson', Buffer.from(answers.join('')))
}

import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { analyzeBatch as contract } from '@customer-service/contracts/segmentation'
import { errorBody } from '@customer-service/core'
import type { Line, LinesRequest } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { analyzeLine } from '../domain/analysis/analyze-line.ts'
import { asOfDay } from '../domain/analysis/as-of.ts'
import { languageOf } from '../domain/analysis/language.ts'

/** Lines worked off at a time: a millisecond or two, after which other requests get their turn. */
const LINES_AT_A_TIME = 25

/** Analyses every line; a wrong one is answered with its error. */
export async function analyzeBatch(
  { settings, now }: Deps,
  { query, headers, lines }: LinesRequest<typeof contract>,
): Promise<AsyncIterable<string>> {
  const frame = { ...settings, asOf: asOfDay(query.as_of, settings.calendar, now()) }
  const language = languageOf(headers['accept-language'])
  const answer = (line: Line): string => {
    const reply = 'error' in line ? errorBody(line.error) : analyzeLine(line.text, frame, language)
    return `${JSON.stringify({ line: line.number, ...reply })}\n`
  }
  return answersOf(lines, answer)
}

async function* answersOf(
  pieces: AsyncIterable<readonly Line[]>,
  answer: (line: Line) => string,
): AsyncGenerator<string> {
  for await (const lines of pieces) {
    for (let from = 0; from < lines.length; from += LINES_AT_A_TIME) {
      yield lines
        .slice(from, from + LINES_AT_A_TIME)
        .map(answer)
        .join('')
      await letOthersRun()
    }
  }
}

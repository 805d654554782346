import { createReadStream, createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { lineAnalyst } from '@customer-service/segmentation/line-analyst'
import { openProgress } from './progress.ts'

export interface SegmentsOptions {
  /** JSON Lines, a payload with `customerData` each. */
  readonly file: string
  /** Where the answers go, JSON Lines too; printed when absent. */
  readonly out?: string | undefined
  /** The day that the analyses speak of; today when absent. */
  readonly asOf?: string | undefined
  /** `en` or `tr`. */
  readonly language?: string | undefined
}

export interface SegmentsResult {
  readonly analysed: number
  readonly refused: number
}

const WRITE_AT_ONCE = 65_536

/** Analyses a file of customers line by line, in little memory however long it is; needs no running platform. */
export async function segments(
  options: SegmentsOptions,
  env: Record<string, string | undefined>,
  now: Date,
): Promise<SegmentsResult> {
  const { file, out, asOf, language } = options
  if (out !== undefined && resolve(out) === resolve(file)) throw new Error('--out must be another file')
  const analyse = lineAnalyst(env, { asOf, language, now })
  const progress = openProgress('Analysing', await countLines(file), process.stderr)
  const tally = { line: 0, analysed: 0, refused: 0 }
  async function* answers(): AsyncGenerator<string> {
    let pending = ''
    for await (const text of linesOf(file)) {
      tally.line++
      progress.advance()
      if (text.trim() === '') continue
      const answer = analyse(text)
      tally['analysis' in answer ? 'analysed' : 'refused']++
      pending += `${JSON.stringify({ line: tally.line, ...answer })}\n`
      if (pending.length < WRITE_AT_ONCE) continue
      yield pending
      pending = ''
    }
    yield pending
  }
  await (out === undefined
    ? pipeline(answers, process.stdout, { end: false })
    : pipeline(answers, createWriteStream(out)))
  progress.end()
  return { analysed: tally.analysed, refused: tally.refused }
}

const linesOf = (file: string) =>
  createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })

async function countLines(file: string): Promise<number> {
  let count = 0
  for await (const _line of linesOf(file)) count++
  return count
}

import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type Api, callPatiently } from './api.ts'

export interface CorrectionsResult {
  readonly written: number
  /** Corrections whose text nobody has any more. */
  readonly withoutText: number
}

interface CorrectedAnalysis {
  readonly analysis_id: string
  readonly text?: string
  readonly sentiment: string
  readonly dominant_emotions?: readonly string[]
  readonly corrected_at: string
}

const PAGE = 200

/**
 * Writes what people corrected as lessons for the next training, JSON Lines: `{"text", "label", "emotions"?,
 * "corrected_at"}`. Printed when `out` is absent.
 */
export async function exportCorrections(api: Api, out: string | undefined): Promise<CorrectionsResult> {
  const tally = { written: 0, withoutText: 0 }
  async function* lines(): AsyncGenerator<string> {
    for await (const corrected of allOf(api)) {
      const line = lineOf(corrected)
      tally[line === undefined ? 'withoutText' : 'written']++
      if (line !== undefined) yield line
    }
  }
  await (out === undefined
    ? pipeline(lines, process.stdout, { end: false })
    : pipeline(lines, createWriteStream(out, { mode: 0o600 })))
  return tally
}

/** Each once, also when new ones move the pages on while they are read. */
async function* allOf(api: Api): AsyncGenerator<CorrectedAnalysis> {
  const seen = new Set<string>()
  for (let offset = 0; ; ) {
    const { body } = await callPatiently(api, 'GET', `/sentiment/corrections?limit=${PAGE}&offset=${offset}`)
    const page: readonly CorrectedAnalysis[] = body.corrections
    if (page.length === 0) return
    for (const corrected of page) {
      if (!seen.has(corrected.analysis_id)) yield corrected
      seen.add(corrected.analysis_id)
    }
    offset += page.length
  }
}

function lineOf({ text, sentiment, dominant_emotions, corrected_at }: CorrectedAnalysis): string | undefined {
  if (text === undefined) return undefined
  const emotions = dominant_emotions && { emotions: dominant_emotions }
  return `${JSON.stringify({ text, label: sentiment, ...emotions, corrected_at })}\n`
}

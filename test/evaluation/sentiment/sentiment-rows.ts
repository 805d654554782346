import { randomNumbers } from '@customer-service/language/random'
import { withoutPunctuation, withTypos } from '@customer-service/training/noise'
import { cell } from '@customer-service/training/table'
import type { Engine, Row } from '../row.ts'
import { perSecond } from '../speed.ts'
import type { Suite, Tell } from '../suite.ts'
import { changedTexts, type DevSets, readDevSets, SENTIMENT_FILES } from './dev-sets.ts'
import { FIGURES, figuresOf } from './figures.ts'
import { openReaders, type Read } from './readers.ts'

const TYPO_PERCENT = 15
/** What a goal may lose to typing errors, lower case, or missing punctuation. */
const LOSS = 0.02
const GOAL_PER_SECOND = 5_000

/** Mood and emotions on the dev parts, as they are and as people type in haste. */
export const sentiment: Suite = {
  files: SENTIMENT_FILES,
  async measure(folder, tell) {
    const sets = readDevSets(folder)
    const readers = await openReaders()
    const random = randomNumbers(15)
    const variants: readonly (readonly [string, DevSets])[] = [
      ['', sets],
      [', typing errors', changedTexts(sets, (text) => withTypos(text, TYPO_PERCENT, random))],
      [', lower case', changedTexts(sets, (text) => text.toLowerCase())],
      [', no punctuation', changedTexts(sets, withoutPunctuation)],
    ]
    const rows: Row[] = []
    for (const [variant, texts] of variants) rows.push(...(await rowsOf(variant, texts, readers, tell)))
    return [...sorted(rows), await speedRow(sets, readers)]
  },
}

type Readers = readonly (readonly [Engine, Read])[]

async function rowsOf(variant: string, sets: DevSets, readers: Readers, tell: Tell): Promise<readonly Row[]> {
  const all: [Engine, Awaited<ReturnType<typeof figuresOf>>][] = []
  for (const [engine, read] of readers) {
    tell(`${engine}${variant}`)
    all.push([engine, await figuresOf(sets, read)])
  }
  return FIGURES.map(({ name, set, metric, goal }) => ({
    set,
    metric: metric + variant,
    figures: Object.fromEntries(all.map(([engine, figures]) => [engine, figures[name]])),
    goal: variant === '' ? goal : goal - LOSS,
  }))
}

/** What belongs to one set together. */
function sorted(rows: readonly Row[]): readonly Row[] {
  return FIGURES.flatMap(({ set }) => rows.filter((row) => row.set === set))
}

async function speedRow({ tweets }: DevSets, readers: Readers): Promise<Row> {
  const texts = tweets.map((row) => cell(row, 'text'))
  const figures: Partial<Record<Engine, number>> = {}
  for (const [engine, read] of readers) figures[engine] = await perSecond(texts, read)
  return { set: 'SemEval-2017 4A, dev', metric: 'texts a second', figures, goal: GOAL_PER_SECOND }
}

import { type IntentMetrics, intentMetrics, type Judged } from '@customer-service/language'
import type { Engine, Row } from '../row.ts'
import { perSecond, secondsOf } from '../speed.ts'
import type { Suite, Tell } from '../suite.ts'
import { INTENT_FILES, type IntentSet, readIntentSets } from './intent-sets.ts'
import { type Guesser, LEARNERS, type Learn } from './learners.ts'

const GOAL_PER_SECOND = 20_000
const GOAL_OF_CALIBRATION = 0.03
/** Seconds to train on a thousand examples. */
const GOAL_OF_TRAINING = 2

/** Intents learned from the train parts, guessed on the dev parts. */
export const intents: Suite = {
  files: INTENT_FILES,
  async measure(folder, tell) {
    const rows: Row[] = []
    for (const set of readIntentSets(folder)) rows.push(...(await rowsOf(set, tell)))
    return rows
  },
}

interface Result extends IntentMetrics {
  readonly perSecond: number
  readonly trainingSeconds: number
}

async function rowsOf(set: IntentSet, tell: Tell): Promise<readonly Row[]> {
  const results: [Engine, Result][] = []
  for (const [engine, learn] of LEARNERS) {
    tell(`${engine}, ${set.name}`)
    results.push([engine, await resultOf(set, learn)])
  }
  const row = (metric: string, figure: (result: Result) => number | undefined, goal?: number): Row => ({
    set: set.name,
    metric,
    figures: Object.fromEntries(results.map(([engine, result]) => [engine, figure(result)])),
    ...(goal !== undefined && { goal }),
  })
  const outside = [
    row('out-of-scope recall', ({ out_of_scope: none }) => none?.recall, set.goals.rejected),
    row('out-of-scope AUROC', ({ out_of_scope: none }) => none?.auroc),
    row('joint accuracy', ({ joint_accuracy: joint }) => joint, set.goals.joint),
  ]
  return [
    row('accuracy', ({ accuracy }) => accuracy, set.goals.accuracy),
    ...(set.outside.dev.length > 0 ? outside : []),
    row('calibration error', ({ expected_calibration_error: error }) => error, GOAL_OF_CALIBRATION),
    row('training, s', ({ trainingSeconds }) => trainingSeconds, (GOAL_OF_TRAINING * set.train.length) / 1_000),
    row('texts a second', (result) => result.perSecond, GOAL_PER_SECOND),
  ]
}

async function resultOf(set: IntentSet, learn: Learn): Promise<Result> {
  let guess: Guesser | undefined
  const trainingSeconds = await secondsOf(async () => {
    guess = await learn(set)
  })
  if (!guess) throw new Error('Nothing was learned')
  const judged: Judged[] = []
  for (const { text, intent } of set.dev) judged.push({ expected: intent, ...(await guess(text)) })
  for (const text of set.outside.dev) judged.push(await guess(text))
  const texts = set.dev.map(({ text }) => text)
  return { ...intentMetrics(judged), perSecond: await perSecond(texts, guess), trainingSeconds }
}

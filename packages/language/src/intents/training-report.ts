import { tokenize } from '../text/tokens.ts'
import type { Trial } from './cross-validate.ts'
import type { IntentMetrics, IntentQuality, Judged } from './intent-metrics.ts'
import { intentMetrics, intentQualities } from './intent-metrics.ts'
import type { IntentModel } from './intent-model.ts'
import type { IntentExample } from './lessons.ts'
import { softmax } from './softmax.ts'

/** What training found out about the examples, by trying each on a model that it didn't train. */
export interface TrainingReport {
  readonly metrics: IntentMetrics
  readonly intents: readonly IntentQuality[]
  /** Most frequent first, at most 30. */
  readonly confusions: readonly Confusion[]
  /** Texts that stand under more than one intent, at most 30, with five of them. */
  readonly conflicts: readonly Conflict[]
}

export interface Confusion {
  readonly intent: string
  readonly taken_for: string
  readonly count: number
  /** One of the examples. */
  readonly example: string
}

export interface Conflict {
  readonly text: string
  readonly intents: readonly string[]
}

const MOST_CONFUSIONS = 30
const MOST_CONFLICTS = 30
const MOST_IN_CONFLICT = 5
/** Of a text that is named as an example: a report stays small, however long the examples are. */
const SHOWN = 200

type Calibrated = Pick<IntentModel, 'intents' | 'sharpness' | 'threshold'>

export function trainingReport(
  trials: readonly Trial[],
  examples: readonly IntentExample[],
  model: Calibrated,
): TrainingReport {
  const judged = trials.map((trial) => ({ ...judge(trial, model), text: trial.lesson.text }))
  return {
    metrics: intentMetrics(judged),
    intents: intentQualities(judged),
    confusions: confusionsOf(judged),
    conflicts: conflictsOf(examples),
  }
}

function judge({ lesson, sums }: Trial, { intents, sharpness, threshold }: Calibrated): Judged {
  const chances = softmax(sums.slice(), sharpness)
  const inside = chances.subarray(0, intents.length)
  const confidence = Math.max(...inside)
  const expected = intents[lesson.target]
  return {
    ...(expected !== undefined && { expected }),
    intent: intents[inside.indexOf(confidence)] ?? '',
    confidence,
    outOfScope: confidence < threshold || (chances[intents.length] ?? 0) > confidence,
  }
}

/** Which expected intents were taken for which others, most frequent first: at most 30. */
export function confusionsOf(judged: readonly (Judged & { readonly text: string })[]): readonly Confusion[] {
  const found = new Map<string, Confusion>()
  for (const { expected, intent, text } of judged) {
    if (expected === undefined || expected === intent) continue
    const key = `${expected}\n${intent}`
    const before = found.get(key) ?? { intent: expected, taken_for: intent, count: 0, example: text.slice(0, SHOWN) }
    found.set(key, { ...before, count: before.count + 1 })
  }
  return [...found.values()]
    .sort((a, b) => b.count - a.count || (a.intent < b.intent ? -1 : 1))
    .slice(0, MOST_CONFUSIONS)
}

function conflictsOf(examples: readonly IntentExample[]): readonly Conflict[] {
  const byText = Map.groupBy(examples, ({ text }) =>
    tokenize(text, 60)
      .map(({ folded }) => folded)
      .join(' '),
  )
  return [...byText.values()]
    .map((same) => ({
      text: (same[0]?.text ?? '').slice(0, SHOWN),
      intents: [...new Set(same.map(({ intent }) => intent))].sort(),
    }))
    .filter(({ intents }) => intents.length > 1)
    .slice(0, MOST_CONFLICTS)
    .map(({ text, intents }) => ({ text, intents: intents.slice(0, MOST_IN_CONFLICT) }))
}

import { type Features, featuresOf } from './features.ts'
import type { IntentModel } from './intent-model.ts'
import { addTo, probabilitiesOf } from './linear.ts'

/** One message of an intent. */
export interface IntentExample {
  readonly text: string
  readonly intent: string
}

export interface TrainingOptions {
  /** Rows of the hashed feature table, as a power of two; 14 when absent: enough for a thousand short examples. */
  readonly bits?: number
  readonly rounds?: number
  /** Below this confidence a message counts as out of scope. */
  readonly threshold?: number
  /** Examples of what no intent is about: they train the model to say so. */
  readonly outOfScope?: readonly string[]
}

const LEARNING_RATE = 1.2
const SHRINKAGE = 2e-5

/**
 * Trains multinomial logistic regression by stochastic gradient descent over hashed n-grams. Examples are taken in a
 * fixed order that mixes the intents, so the same examples, in any order, give the same model.
 */
export function trainIntents(
  examples: readonly IntentExample[],
  { bits = 14, rounds = 12, threshold = 0.25, outOfScope = [] }: TrainingOptions = {},
): IntentModel {
  const intents = [...new Set(examples.map(({ intent }) => intent))].sort()
  const classes = intents.length + (outOfScope.length > 0 ? 1 : 0)
  const weights = new Float32Array(2 ** bits * classes)
  const lessons = [
    ...examples.map(({ text, intent }) => ({ text, target: intents.indexOf(intent) })),
    ...outOfScope.map((text) => ({ text, target: intents.length })),
  ]
    .map((lesson) => ({ ...lesson, features: featuresOf(lesson.text) }))
    .sort((a, b) => orderOf(a.features) - orderOf(b.features) || (a.text < b.text ? -1 : 1))
  const model: IntentModel = { intents, classes, mask: 2 ** bits - 1, weights, threshold }
  for (let round = 0; round < rounds; round++) {
    const rate = LEARNING_RATE * (1 - round / rounds)
    for (const { features, target } of lessons) learn(model, features, target, rate)
  }
  return model
}

function learn(model: IntentModel, features: Features, target: number, rate: number): void {
  const errors = probabilitiesOf(model, features)
  for (let i = 0; i < errors.length; i++) errors[i] = (i === target ? 1 : 0) - (errors[i] ?? 0)
  addTo(model, features, errors, rate, SHRINKAGE)
}

/** A place that depends on the text alone and puts similar texts far apart. */
function orderOf({ hashes }: Features): number {
  return hashes.reduce((sum, hash) => Math.imul(sum ^ hash, 0x9e3779b1) >>> 0, hashes.length)
}

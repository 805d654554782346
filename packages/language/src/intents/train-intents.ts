import { calibrate } from './calibrate.ts'
import { crossValidate } from './cross-validate.ts'
import { fit } from './fit.ts'
import type { IntentModel } from './intent-model.ts'
import { type IntentExample, lessonsOf } from './lessons.ts'
import { type TrainingReport, trainingReport } from './training-report.ts'

export type { IntentExample } from './lessons.ts'

export interface TrainingOptions {
  /** Examples of what no intent is about, if there are some: they train the model to say so. */
  readonly outOfScope?: readonly string[]
}

export interface TrainedIntents {
  readonly model: IntentModel
  readonly report: TrainingReport
}

/**
 * Trains a model, calibrates its chances by cross-validation, and reports how well its examples are told apart. The same
 * examples, in any order, give the same model. Throws a RangeError for fewer than two intents.
 */
export function trainIntents(
  examples: readonly IntentExample[],
  { outOfScope = [] }: TrainingOptions = {},
): TrainedIntents {
  const { intents, hasNone, list } = lessonsOf(examples, outOfScope)
  if (intents.length < 2) throw new RangeError('Training needs examples of at least two intents')
  const classes = intents.length + Number(hasNone)
  const trials = crossValidate(list, classes)
  const calibration = calibrate(trials, intents.length)
  const model = { intents, hasNone, ...calibration, ...fit(list, classes) }
  return { model, report: trainingReport(trials, examples, model) }
}

import type { IntentExample, TrainingReport } from '@customer-service/language'

export interface TrainingSet {
  readonly examples: readonly IntentExample[]
  readonly outOfScope: readonly string[]
}

export interface TrainedModel {
  /** What `inflatedModel` reads. */
  readonly bytes: Uint8Array
  readonly report: TrainingReport
}

/** Trains a model of intents, while requests are answered. */
export type IntentTrainer = (set: TrainingSet) => Promise<TrainedModel>

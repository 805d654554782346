/** A trained linear model of intents. Immutable once trained. */
export interface IntentModel {
  /** In alphabetical order: class `i` is `intents[i]`; a class more stands for "none of these". */
  readonly intents: readonly string[]
  readonly classes: number
  /** Takes a feature's hash to its row. */
  readonly mask: number
  /** One row of `classes` weights for each hashed feature. */
  readonly weights: Float32Array
  /** Below this confidence a message is out of scope. */
  readonly threshold: number
}

/**
 * A trained model of intents, immutable: a linear layer beside a small hidden one over hashed grams. Weights are bytes, and
 * those of the linear layer that matter least are left out.
 */
export interface IntentModel {
  /** In alphabetical order: class `i` is `intents[i]`. With `hasNone` one class more stands for "none of these". */
  readonly intents: readonly string[]
  readonly hasNone: boolean
  /** What class sums are multiplied by, so that the chances hold. */
  readonly sharpness: number
  /** Below this confidence a message is out of scope. */
  readonly threshold: number
  /** Rarity of the grams of each row, in steps of `RARITY_STEP`. Its length is a power of two. */
  readonly rarity: Uint8Array
  readonly linear: LinearLayer
  readonly hidden: HiddenLayer
}

/** The weights of row `r` are those from `starts[r]` to before `starts[r + 1]`. */
export interface LinearLayer {
  readonly starts: Uint32Array
  readonly classes: Uint16Array
  readonly weights: Int8Array
  readonly step: number
  readonly bias: Float32Array
}

export interface HiddenLayer {
  readonly units: number
  /** A row of `units` weights for each of a power of two of hashed grams. */
  readonly weights: Int8Array
  readonly step: number
  readonly bias: Float32Array
  /** A row of `units` weights for each class. */
  readonly output: Float32Array
}

export const RARITY_STEP = 1 / 16

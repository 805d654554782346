/** The layers while they are trained: weights with the sums of their squared gradients (AdaGrad). */
export interface Network {
  readonly classes: number
  readonly units: number
  /** Rows of the linear layer. */
  readonly rows: number
  /** The linear layer's row of each hashed gram; -1 when it has none. The hidden layer's is its lowest bits. */
  readonly places: Int32Array
  readonly linear: Layer
  readonly bias: Layer
  /** One sum for each row: half the work, and as good. */
  readonly hidden: Layer
  readonly hiddenBias: Layer
  readonly output: Layer
}

export interface Layer {
  readonly weights: Float32Array
  readonly squares: Float32Array
}

export type NetworkSize = Pick<Network, 'classes' | 'units' | 'rows' | 'places'>

/** A power of two. */
export const HIDDEN_ROWS = 2 ** 13
/** Keeps first steps from being huge. */
const FIRST_SQUARES = 1e-3
const HIDDEN_SPREAD = 0.1

export function newNetwork(size: NetworkSize, random: () => number): Network {
  const { classes, units, rows } = size
  const hidden = layer(HIDDEN_ROWS * units, HIDDEN_ROWS)
  for (let i = 0; i < hidden.weights.length; i++) hidden.weights[i] = (random() * 2 - 1) * HIDDEN_SPREAD
  const output = layer(classes * units)
  const spread = Math.sqrt(1.5 / units)
  for (let i = 0; i < output.weights.length; i++) output.weights[i] = (random() * 2 - 1) * spread
  return {
    ...size,
    linear: layer(rows * classes),
    bias: layer(classes),
    hidden,
    hiddenBias: layer(units),
    output,
  }
}

function layer(length: number, sums = length): Layer {
  return { weights: new Float32Array(length), squares: new Float32Array(sums).fill(FIRST_SQUARES) }
}

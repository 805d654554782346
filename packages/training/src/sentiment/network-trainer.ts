import { randomNumbers } from '@customer-service/language/random'
import { EMOTIONS, FAMILY_PLACES, LEXICON_FEATURES, OUTPUTS } from '@customer-service/language/training'

/** Full weights with the sums of squared gradients that AdaGrad divides by. */
interface Weights {
  readonly values: Float32Array
  readonly squares: Float32Array
}

/** The known features of a text: their rows in the table. */
export interface Rows {
  readonly rows: Uint32Array
  readonly values: Float32Array
}

export interface Rates {
  readonly hidden: number
  readonly poles: number
  readonly emotions: number
}

/** How many outputs before the emotions and their families: poles, styles, mixed. */
export const FIRST_FAMILY = OUTPUTS.length - EMOTIONS.length - FAMILY_PLACES.length
const SMOOTHING = 0.01

/** The network of the shipped model with full weights, and the steps that train it. */
export class NetworkTrainer {
  readonly hidden: number
  readonly rows: number
  readonly columns: number
  readonly table: Weights
  readonly lexicon: Weights
  readonly output: Weights
  readonly #pulls: Rates
  readonly #sums: Float64Array
  readonly #bent: Float64Array
  readonly #slopes: Float64Array
  readonly outputs = new Float64Array(OUTPUTS.length)

  constructor(hidden: number, rows: number, pulls: Rates, seed: number) {
    this.#pulls = pulls
    this.hidden = hidden
    this.rows = rows
    this.columns = hidden + OUTPUTS.length
    this.table = weightsOf(rows * this.columns)
    this.lexicon = weightsOf(LEXICON_FEATURES * this.columns)
    this.output = weightsOf(hidden * OUTPUTS.length)
    this.#sums = new Float64Array(this.columns)
    this.#bent = new Float64Array(hidden)
    this.#slopes = new Float64Array(this.columns)
    this.#startAtRandom(randomNumbers(seed))
  }

  #startAtRandom(random: () => number): void {
    const { hidden, columns } = this
    const fill = ({ values }: Weights, rows: number, size: number) => {
      for (let r = 0; r < rows; r++) for (let h = 0; h < hidden; h++) values[r * columns + h] = (random() - 0.5) * size
    }
    fill(this.table, this.rows, 0.1)
    fill(this.lexicon, LEXICON_FEATURES, 0.2)
    const { values } = this.output
    for (let i = 0; i < values.length; i++) values[i] = ((random() - 0.5) * 2) / Math.sqrt(hidden)
  }

  /** Fills `outputs` for one text. */
  forward(features: Rows, lexicon: Float32Array): void {
    const { columns, hidden, outputs } = this
    const sums = this.#sums.fill(0)
    const table = this.table.values
    for (let i = 0; i < features.rows.length; i++) {
      const value = features.values[i] as number
      const row = (features.rows[i] as number) * columns
      for (let c = 0; c < columns; c++) sums[c] = (sums[c] as number) + value * (table[row + c] as number)
    }
    const full = this.lexicon.values
    for (let f = 0; f < LEXICON_FEATURES; f++) {
      const value = lexicon[f] as number
      if (value === 0) continue
      for (let c = 0; c < columns; c++) sums[c] = (sums[c] as number) + value * (full[f * columns + c] as number)
    }
    for (let o = 0; o < outputs.length; o++) outputs[o] = sums[hidden + o] as number
    const output = this.output.values
    for (let h = 0; h < hidden; h++) {
      const bent = Math.tanh(sums[h] as number)
      this.#bent[h] = bent
      for (let o = 0; o < outputs.length; o++) {
        outputs[o] = (outputs[o] as number) + bent * (output[h * outputs.length + o] as number)
      }
    }
  }

  /** One step of AdaGrad against the errors (wanted minus given) of the text that `forward` saw last. */
  step(features: Rows, lexicon: Float32Array, errors: Float64Array, rates: Rates): void {
    const slopes = this.#slopesOf(errors, rates)
    const { columns, hidden } = this
    const { values, squares } = this.table
    for (let i = 0; i < features.rows.length; i++) {
      const value = features.values[i] as number
      const row = (features.rows[i] as number) * columns
      for (let c = 0; c < columns; c++) {
        const slope = slopes[c] as number
        if (slope === 0) continue
        const pull = rateOf(c - hidden, this.#pulls) * (values[row + c] as number)
        climb(values, squares, row + c, slope * value - pull, rateOf(c - hidden, rates))
      }
    }
    for (let f = 0; f < LEXICON_FEATURES; f++) {
      const value = lexicon[f] as number
      if (value === 0) continue
      for (let c = 0; c < columns; c++) {
        const slope = slopes[c] as number
        if (slope === 0) continue
        climb(this.lexicon.values, this.lexicon.squares, f * columns + c, slope * value, rateOf(c - hidden, rates))
      }
    }
  }

  #slopesOf(errors: Float64Array, rates: Rates): Float64Array {
    const { hidden } = this
    const slopes = this.#slopes
    const { values, squares } = this.output
    for (let h = 0; h < hidden; h++) {
      const bent = this.#bent[h] as number
      let slope = 0
      for (let o = 0; o < errors.length; o++) {
        const error = errors[o] as number
        if (error === 0) continue
        const at = h * errors.length + o
        slope += error * (values[at] as number) * (o < FIRST_FAMILY ? 1 : EMOTION_IN_HIDDEN)
        climb(values, squares, at, error * bent, rates.hidden)
      }
      slopes[h] = slope * (1 - bent * bent)
    }
    slopes.set(errors, hidden)
    return slopes
  }
}

/** How much emotions shape the hidden layer beside the poles. */
const EMOTION_IN_HIDDEN = 0.3

function rateOf(output: number, { hidden, poles, emotions }: Rates): number {
  if (output < 0) return hidden
  return output < FIRST_FAMILY ? poles : emotions
}

function climb(values: Float32Array, squares: Float32Array, at: number, slope: number, rate: number): void {
  const sum = (squares[at] as number) + slope * slope
  squares[at] = sum
  values[at] = (values[at] as number) + (rate * slope) / Math.sqrt(sum + SMOOTHING)
}

function weightsOf(length: number): Weights {
  return { values: new Float32Array(length), squares: new Float32Array(length) }
}

import { HIDDEN_ROWS, type Layer, type Network } from './network.ts'
import { softmax } from './softmax.ts'
import type { Vector } from './vector.ts'

/** How one step of training is taken. */
export interface Step {
  readonly rate: number
  readonly linearRate: number
  readonly random: () => number
}

/** Grams left out of each step, and hidden units: no weight may rely on another one being there. */
const GRAM_DROPOUT = 0.3
const UNIT_DROPOUT = 0.4
/** Share of the target's chance that is spread over all classes: keeps sums small, and strange texts unsure. */
const SMOOTHING = 0.05
/** Smaller errors of a class change nothing: most classes are right about most texts. */
const LEAST_ERROR = 3e-3

const MOST_GRAMS = 4_096

/** Scratch of one training: reused by every step. */
export class Learner {
  readonly #network: Network
  readonly #rows = new Uint32Array(MOST_GRAMS)
  readonly #places = new Int32Array(MOST_GRAMS)
  readonly #weights = new Float32Array(MOST_GRAMS)
  readonly #units: Float32Array
  readonly #masks: Float32Array
  readonly #unitErrors: Float32Array
  readonly #sums: Float64Array
  readonly #wrong: Uint16Array

  constructor(network: Network) {
    this.#network = network
    this.#units = new Float32Array(network.units)
    this.#masks = new Float32Array(network.units)
    this.#unitErrors = new Float32Array(network.units)
    this.#sums = new Float64Array(network.classes)
    this.#wrong = new Uint16Array(network.classes)
  }

  /** Takes one step towards `target` for a text. */
  learn(vector: Vector, target: number, step: Step): void {
    const kept = this.#keep(vector, step.random)
    this.#fillUnits(kept, step.random)
    this.#fillSums(kept)
    const wrong = this.#errors(target)
    this.#changeOutput(wrong, step.rate)
    this.#changeLinear(kept, wrong, step.linearRate)
    this.#changeHidden(kept, step.rate)
  }

  #keep({ rows, weights }: Vector, random: () => number): number {
    let kept = 0
    for (let i = 0; i < rows.length; i++) {
      if (random() < GRAM_DROPOUT) continue
      const row = rows[i] ?? 0
      this.#rows[kept] = row
      this.#places[kept] = this.#network.places[row] ?? -1
      this.#weights[kept] = (weights[i] ?? 0) / (1 - GRAM_DROPOUT)
      kept += 1
    }
    return kept
  }

  #fillUnits(kept: number, random: () => number): void {
    const { units, hidden, hiddenBias } = this.#network
    const sums = this.#units
    sums.set(hiddenBias.weights)
    for (let f = 0; f < kept; f++) {
      const start = ((this.#rows[f] ?? 0) & (HIDDEN_ROWS - 1)) * units
      const weight = this.#weights[f] ?? 0
      for (let u = 0; u < units; u++) sums[u] = (sums[u] ?? 0) + weight * (hidden.weights[start + u] ?? 0)
    }
    for (let u = 0; u < units; u++) {
      const mask = (sums[u] ?? 0) > 0 && random() >= UNIT_DROPOUT ? 1 / (1 - UNIT_DROPOUT) : 0
      this.#masks[u] = mask
      sums[u] = (sums[u] ?? 0) * mask
    }
  }

  #fillSums(kept: number): void {
    const { classes, units, linear, bias, output } = this.#network
    const sums = this.#sums
    for (let k = 0; k < classes; k++) {
      let sum = bias.weights[k] ?? 0
      for (let u = 0; u < units; u++) sum += (output.weights[k * units + u] ?? 0) * (this.#units[u] ?? 0)
      sums[k] = sum
    }
    for (let f = 0; f < kept; f++) {
      const start = (this.#places[f] ?? -1) * classes
      if (start < 0) continue
      const weight = this.#weights[f] ?? 0
      for (let k = 0; k < classes; k++) sums[k] = (sums[k] ?? 0) + weight * (linear.weights[start + k] ?? 0)
    }
    softmax(sums)
  }

  /** Turns chances into errors; gives how many classes are wrong enough to be changed. */
  #errors(target: number): number {
    const { classes } = this.#network
    let wrong = 0
    for (let k = 0; k < classes; k++) {
      const wanted = (k === target ? 1 - SMOOTHING : 0) + SMOOTHING / classes
      const error = (this.#sums[k] ?? 0) - wanted
      this.#sums[k] = error
      if (Math.abs(error) < LEAST_ERROR) continue
      this.#wrong[wrong] = k
      wrong += 1
    }
    return wrong
  }

  #changeOutput(wrong: number, rate: number): void {
    const { units, bias, output } = this.#network
    const errors = this.#unitErrors.fill(0)
    for (let i = 0; i < wrong; i++) {
      const k = this.#wrong[i] ?? 0
      const error = this.#sums[k] ?? 0
      change(bias, k, error, rate)
      for (let u = 0; u < units; u++) {
        const place = k * units + u
        errors[u] = (errors[u] ?? 0) + error * (output.weights[place] ?? 0)
        const unit = this.#units[u] ?? 0
        if (unit !== 0) change(output, place, error * unit, rate)
      }
    }
  }

  #changeLinear(kept: number, wrong: number, rate: number): void {
    const { classes, linear } = this.#network
    for (let f = 0; f < kept; f++) {
      const start = (this.#places[f] ?? -1) * classes
      if (start < 0) continue
      const weight = this.#weights[f] ?? 0
      for (let i = 0; i < wrong; i++) {
        const k = this.#wrong[i] ?? 0
        change(linear, start + k, weight * (this.#sums[k] ?? 0), rate)
      }
    }
  }

  #changeHidden(kept: number, rate: number): void {
    const { units, hidden, hiddenBias } = this.#network
    const errors = this.#unitErrors
    for (let u = 0; u < units; u++) {
      errors[u] = (errors[u] ?? 0) * (this.#masks[u] ?? 0)
      if (errors[u] !== 0) change(hiddenBias, u, errors[u] ?? 0, rate)
    }
    const square = meanSquare(errors)
    if (square === 0) return
    for (let f = 0; f < kept; f++) {
      const row = (this.#rows[f] ?? 0) & (HIDDEN_ROWS - 1)
      const weight = this.#weights[f] ?? 0
      const squares = (hidden.squares[row] ?? 0) + square * weight * weight
      hidden.squares[row] = squares
      const step = (rate * weight) / Math.sqrt(squares)
      const start = row * units
      for (let u = 0; u < units; u++) {
        hidden.weights[start + u] = (hidden.weights[start + u] ?? 0) - step * (errors[u] ?? 0)
      }
    }
  }
}

function change({ weights, squares }: Layer, place: number, gradient: number, rate: number): void {
  const square = (squares[place] ?? 0) + gradient * gradient
  squares[place] = square
  weights[place] = (weights[place] ?? 0) - (rate * gradient) / Math.sqrt(square)
}

function meanSquare(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return sum / values.length
}

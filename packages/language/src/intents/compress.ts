import type { HiddenLayer, LinearLayer } from './intent-model.ts'
import { HIDDEN_ROWS, type Network } from './network.ts'

/** Of the linear layer, at most. A model of 150 intents takes less than 1 MB with so many. */
const MOST_WEIGHTS = 900_000
/** Few steps are as good as many, and pack better. */
const LINEAR_STEPS = 32
const HIDDEN_STEPS = 127

/** The network as a model keeps it: the largest weights of the linear layer, all weights as bytes. */
export function compressed(
  network: Network,
  frequencies: Uint32Array,
): { readonly linear: LinearLayer; readonly hidden: HiddenLayer } {
  return { linear: linearLayer(network), hidden: hiddenLayer(network, frequencies) }
}

function linearLayer({ classes, places, linear, bias }: Network): LinearLayer {
  const { weights } = linear
  const step = largestOf(weights) / LINEAR_STEPS
  const least = Math.max(step / 2, quantileFromTop(weights, MOST_WEIGHTS))
  const starts = new Uint32Array(places.length + 1)
  const keptClasses: number[] = []
  const keptWeights: number[] = []
  for (const [row, place] of places.entries()) {
    for (let k = 0; place >= 0 && k < classes; k++) {
      const weight = weights[place * classes + k] ?? 0
      if (Math.abs(weight) < least) continue
      keptClasses.push(k)
      keptWeights.push(Math.round(weight / step))
    }
    starts[row + 1] = keptClasses.length
  }
  return {
    starts,
    classes: Uint16Array.from(keptClasses),
    weights: Int8Array.from(keptWeights),
    step,
    bias: bias.weights.slice(),
  }
}

/** Rows that no example has hold chance alone: they become 0. */
function hiddenLayer({ units, hidden, hiddenBias, output }: Network, frequencies: Uint32Array): HiddenLayer {
  const weights = new Int8Array(HIDDEN_ROWS * units)
  const step = largestOf(hidden.weights) / HIDDEN_STEPS
  const seen = new Set<number>()
  for (const [row, frequency] of frequencies.entries()) if (frequency > 0) seen.add(row & (HIDDEN_ROWS - 1))
  for (const row of seen) {
    for (let i = row * units; i < (row + 1) * units; i++) weights[i] = Math.round((hidden.weights[i] ?? 0) / step)
  }
  return { units, weights, step, bias: hiddenBias.weights.slice(), output: output.weights.slice() }
}

function largestOf(weights: Float32Array): number {
  let largest = 1e-9
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  return largest
}

const BINS = 4_096

/** A size that about `most` of the weights exceed; 0 when there are fewer. By a histogram: there may be millions. */
function quantileFromTop(weights: Float32Array, most: number): number {
  const largest = largestOf(weights)
  const bins = new Uint32Array(BINS + 1)
  for (const weight of weights) {
    if (weight === 0) continue
    const bin = Math.floor((Math.abs(weight) / largest) * BINS)
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  let above = 0
  for (let bin = BINS; bin >= 0; bin--) {
    above += bins[bin] ?? 0
    if (above > most) return ((bin + 1) / BINS) * largest
  }
  return 0
}

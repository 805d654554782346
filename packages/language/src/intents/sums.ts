import { fetchAhead } from '../fetch-ahead.ts'
import { MOST_GRAMS } from './gram-counter.ts'
import type { HiddenLayer, IntentModel, LinearLayer } from './intent-model.ts'
import type { Vector } from './vector.ts'

/** Where the weights of a text's rows stand. These serve every text: adding up is synchronous. */
const starts = new Uint32Array(MOST_GRAMS)
const ends = new Uint32Array(MOST_GRAMS)

/** The sums of all classes for a text, before they become chances. */
export function sumsOf({ linear, hidden }: Pick<IntentModel, 'linear' | 'hidden'>, vector: Vector): Float64Array {
  const sums = new Float64Array(linear.bias.length)
  addLinear(sums, linear, vector)
  addHidden(sums, linear.bias, hidden, unitsOf(hidden, vector))
  return sums
}

function addLinear(sums: Float64Array, { starts: all, classes, weights, step }: LinearLayer, vector: Vector): void {
  const { rows, weights: values } = vector
  for (let f = 0; f < rows.length; f++) {
    const row = rows[f] ?? 0
    starts[f] = all[row] ?? 0
    ends[f] = all[row + 1] ?? 0
  }
  fetchAhead(classes, starts, rows.length)
  fetchAhead(classes, ends, rows.length)
  fetchAhead(weights, starts, rows.length)
  fetchAhead(weights, ends, rows.length)
  for (let f = 0; f < rows.length; f++) {
    const value = (values[f] ?? 0) * step
    const end = ends[f] ?? 0
    for (let i = starts[f] ?? 0; i < end; i++) {
      const k = classes[i] ?? 0
      sums[k] = (sums[k] ?? 0) + value * (weights[i] ?? 0)
    }
  }
}

function unitsOf({ units, weights: layer, step, bias }: HiddenLayer, { rows, weights }: Vector): Float32Array {
  const values = bias.slice()
  const mask = layer.length / units - 1
  for (let f = 0; f < rows.length; f++) starts[f] = ((rows[f] ?? 0) & mask) * units
  fetchAhead(layer, starts, rows.length)
  for (let f = 0; f < rows.length; f++) {
    const start = starts[f] ?? 0
    const weight = (weights[f] ?? 0) * step
    for (let u = 0; u < units; u++) values[u] = (values[u] ?? 0) + weight * (layer[start + u] ?? 0)
  }
  for (let u = 0; u < units; u++) if ((values[u] ?? 0) < 0) values[u] = 0
  return values
}

function addHidden(sums: Float64Array, bias: Float32Array, { units, output }: HiddenLayer, values: Float32Array): void {
  for (let k = 0; k < sums.length; k++) {
    let sum = bias[k] ?? 0
    for (let u = 0; u < units; u++) sum += (output[k * units + u] ?? 0) * (values[u] ?? 0)
    sums[k] = (sums[k] ?? 0) + sum
  }
}

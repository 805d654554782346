import type { IntentModel } from './intent-model.ts'
import type { Vector } from './vector.ts'

/** The sums of all classes for a text, before they become chances. */
export function sumsOf(
  { linear, hidden }: Pick<IntentModel, 'linear' | 'hidden'>,
  { rows, weights }: Vector,
): Float64Array {
  const sums = new Float64Array(linear.bias.length)
  for (let f = 0; f < rows.length; f++) {
    const row = rows[f] ?? 0
    const weight = (weights[f] ?? 0) * linear.step
    const end = linear.starts[row + 1] ?? 0
    for (let i = linear.starts[row] ?? 0; i < end; i++) {
      const k = linear.classes[i] ?? 0
      sums[k] = (sums[k] ?? 0) + weight * (linear.weights[i] ?? 0)
    }
  }
  const values = unitsOf(hidden, { rows, weights })
  const { units, output } = hidden
  for (let k = 0; k < sums.length; k++) {
    let sum = linear.bias[k] ?? 0
    for (let u = 0; u < units; u++) sum += (output[k * units + u] ?? 0) * (values[u] ?? 0)
    sums[k] = (sums[k] ?? 0) + sum
  }
  return sums
}

function unitsOf(
  { units, weights: layer, step, bias }: IntentModel['hidden'],
  { rows, weights }: Vector,
): Float32Array {
  const values = bias.slice()
  const mask = layer.length / units - 1
  for (let f = 0; f < rows.length; f++) {
    const start = ((rows[f] ?? 0) & mask) * units
    const weight = (weights[f] ?? 0) * step
    for (let u = 0; u < units; u++) values[u] = (values[u] ?? 0) + weight * (layer[start + u] ?? 0)
  }
  for (let u = 0; u < units; u++) if ((values[u] ?? 0) < 0) values[u] = 0
  return values
}

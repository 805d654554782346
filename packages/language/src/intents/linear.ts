import type { Features } from './features.ts'
import type { IntentModel } from './intent-model.ts'

/** The chance of each class, by softmax over the sums of the features' rows. */
export function probabilitiesOf({ classes, mask, weights }: IntentModel, features: Features): Float64Array {
  const sums = new Float64Array(classes)
  const { hashes } = features
  for (let f = 0; f < hashes.length; f++) {
    const row = ((hashes[f] ?? 0) & mask) * classes
    const weight = features.weights[f] ?? 0
    for (let i = 0; i < classes; i++) sums[i] = (sums[i] ?? 0) + weight * (weights[row + i] ?? 0)
  }
  return softmax(sums)
}

/** One step of training: adds the errors to the rows of the features, and shrinks those rows a little. */
export function addTo(
  { classes, mask, weights }: IntentModel,
  features: Features,
  errors: Float64Array,
  rate: number,
  shrinkage: number,
): void {
  const { hashes } = features
  for (let f = 0; f < hashes.length; f++) {
    const row = ((hashes[f] ?? 0) & mask) * classes
    const step = rate * (features.weights[f] ?? 0)
    for (let i = 0; i < classes; i++) {
      const before = weights[row + i] ?? 0
      weights[row + i] = before + step * (errors[i] ?? 0) - rate * shrinkage * before
    }
  }
}

function softmax(sums: Float64Array): Float64Array {
  const highest = sums.reduce((most, sum) => Math.max(most, sum), Number.NEGATIVE_INFINITY)
  let total = 0
  for (let i = 0; i < sums.length; i++) {
    sums[i] = Math.exp((sums[i] ?? 0) - highest)
    total += sums[i] ?? 0
  }
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) / total
  return sums
}

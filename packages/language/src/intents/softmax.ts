/** Turns sums into chances, in place. */
export function softmax(sums: Float64Array, sharpness = 1): Float64Array {
  let highest = Number.NEGATIVE_INFINITY
  for (const sum of sums) if (sum > highest) highest = sum
  let total = 0
  for (let i = 0; i < sums.length; i++) {
    const power = Math.exp(((sums[i] ?? 0) - highest) * sharpness)
    sums[i] = power
    total += power
  }
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) / total
  return sums
}

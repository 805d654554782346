/** For each value the share of values, 0 to 100, that are less. NaN stays NaN and counts for nobody. */
export function percentiles(values: Float64Array): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value)).sort()
  return values.map((value) => (Number.isNaN(value) ? value : (100 * countBelow(known, value)) / known.length))
}

/** How many of the sorted values are less. */
export const countBelow = (sorted: Float64Array, value: number): number => countWhere(sorted, (each) => each < value)

/** How many of the sorted values are less or equal. */
export const countUpTo = (sorted: Float64Array, value: number): number => countWhere(sorted, (each) => each <= value)

/** How many of the first values a test holds for, as it holds for none after one where it doesn't. */
function countWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(sorted[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

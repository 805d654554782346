/** Normalised discounted cumulative gain of the first ten, every answer worth the same. */
export function ndcgAt10(found: readonly string[], answers: ReadonlySet<string>): number {
  const gain = (places: readonly number[]) => places.reduce((sum, place) => sum + 1 / Math.log2(place + 2), 0)
  const hits = found.slice(0, 10).flatMap((id, place) => (answers.has(id) ? [place] : []))
  return gain(hits) / gain(Array.from({ length: Math.min(10, answers.size) }, (_, place) => place))
}

/** The chance that one of the first scores is higher than one of the second; equals count half. */
export function auroc(higher: readonly number[], lower: readonly number[]): number {
  const sorted = lower.toSorted((a, b) => a - b)
  const below = (value: number, orEqual: boolean) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = sorted[middle] ?? 0
      if (other < value || (orEqual && other === value)) low = middle + 1
      else high = middle
    }
    return low
  }
  const sum = higher.reduce((total, value) => total + (below(value, false) + below(value, true)) / 2, 0)
  return sum / (higher.length * lower.length)
}

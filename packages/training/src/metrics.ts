/** The share of equal places. */
export function accuracy(wanted: readonly string[], given: readonly string[]): number {
  return wanted.filter((label, place) => label === given[place]).length / wanted.length
}

/** The mean over the wanted classes of the share of each that was found. */
export function averageRecall(wanted: readonly string[], given: readonly string[]): number {
  const classes = [...new Set(wanted)]
  return mean(
    classes.map((label) => {
      const places = wanted.flatMap((other, place) => (other === label ? [place] : []))
      return places.filter((place) => given[place] === label).length / places.length
    }),
  )
}

/** Between what was wanted and found: the harmonic mean of precision and recall. */
export function f1(wanted: readonly boolean[], given: readonly boolean[]): number {
  let right = 0
  let wrong = 0
  wanted.forEach((isWanted, place) => {
    if (isWanted && given[place]) right += 1
    else if (isWanted || given[place]) wrong += 1
  })
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong)
}

/** Pearson's r. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)]
  let both = 0
  let ofA = 0
  let ofB = 0
  a.forEach((value, place) => {
    const [x, y] = [value - meanA, (b[place] ?? 0) - meanB]
    both += x * y
    ofA += x * x
    ofB += y * y
  })
  return both / Math.sqrt(ofA * ofB)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

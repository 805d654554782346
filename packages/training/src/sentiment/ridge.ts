/** Weights by which the features come nearest to the wanted numbers, held small by `penalty` (ridge regression). */
export function ridge(rows: readonly (readonly number[])[], wanted: readonly number[], penalty: number): number[] {
  const size = rows[0]?.length ?? 0
  const system = Array.from({ length: size }, () => new Float64Array(size + 1))
  rows.forEach((row, place) => {
    row.forEach((value, a) => {
      const equation = system[a]
      if (!equation || value === 0) return
      row.forEach((other, b) => {
        equation[b] = (equation[b] ?? 0) + value * other
      })
      equation[size] = (equation[size] ?? 0) + value * (wanted[place] ?? 0)
    })
  })
  system.forEach((equation, a) => {
    equation[a] = (equation[a] ?? 0) + penalty
  })
  return solved(system)
}

/** Gauss and Jordan. The penalty keeps every pivot above 0, so none must be searched for. */
function solved(system: readonly Float64Array[]): number[] {
  system.forEach((pivot, a) => {
    for (const [b, equation] of system.entries()) {
      if (a === b) continue
      const factor = (equation[a] ?? 0) / (pivot[a] ?? 1)
      for (let c = a; c < equation.length; c++) equation[c] = (equation[c] ?? 0) - factor * (pivot[c] ?? 0)
    }
  })
  return system.map((equation, a) => (equation[system.length] ?? 0) / (equation[a] ?? 1))
}

/** Weights of log-odds by Newton's steps: each a ridge regression with its own weights of the rows. */
export function logistic(
  rows: readonly (readonly number[])[],
  wanted: readonly boolean[],
  weights: readonly number[],
  penalty: number,
): number[] {
  let fitted: number[] = new Array(rows[0]?.length ?? 0).fill(0)
  for (let step = 0; step < 12; step++) {
    const scaledRows: number[][] = []
    const targets: number[] = []
    rows.forEach((row, place) => {
      const logOdds = row.reduce((sum, value, i) => sum + value * (fitted[i] ?? 0), 0)
      const chance = 1 / (1 + Math.exp(-logOdds))
      const slope = Math.max(1e-4, chance * (1 - chance))
      const root = Math.sqrt(slope * (weights[place] ?? 1))
      scaledRows.push(row.map((value) => value * root))
      targets.push((logOdds + (Number(wanted[place] ?? false) - chance) / slope) * root)
    })
    fitted = ridge(scaledRows, targets, penalty)
  }
  return fitted
}

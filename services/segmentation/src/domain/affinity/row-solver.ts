import type { SparseMatrix } from './sparse-matrix.ts'

/** Enough, as each epoch goes on from where the last one was. */
const STEPS = 3

export interface RowProblem {
  /** Rows are solved for; their columns are the rows of `factors`. */
  readonly matrix: SparseMatrix
  /** `rank` numbers a column of the matrix. */
  readonly factors: Float32Array
  readonly rank: number
  /** The weight of the cells that aren't there. */
  readonly unseenWeight: number
  readonly regularization: number
}

/**
 * Gives a function that improves the factors of one row in place: conjugate gradients on the row's least squares,
 * sum of w (1 - x·q)² over its cells + unseenWeight · sum of (x·q)² over all columns + its share of regularization · |x|².
 */
export function rowSolver(problem: RowProblem): (row: number, solution: Float32Array) => void {
  const { matrix, factors, rank, unseenWeight, regularization } = problem
  const { starts, columns, values, columnCount } = matrix
  const gram = gramOf(factors, rank)
  const residual = new Float64Array(rank)
  const direction = new Float64Array(rank)
  const image = new Float64Array(rank)

  /** image = A · vector, where each cell adds w q (q·vector). */
  function multiply(vector: Float64Array | Float32Array, from: number, to: number, penalty: number): void {
    for (let f = 0; f < rank; f++) {
      let sum = penalty * (vector[f] ?? 0)
      for (let g = 0; g < rank; g++) sum += unseenWeight * (gram[f * rank + g] ?? 0) * (vector[g] ?? 0)
      image[f] = sum
    }
    for (let i = from; i < to; i++) {
      const base = (columns[i] ?? 0) * rank
      let dot = 0
      for (let f = 0; f < rank; f++) dot += (factors[base + f] ?? 0) * (vector[f] ?? 0)
      dot *= values[i] ?? 0
      for (let f = 0; f < rank; f++) image[f] = (image[f] ?? 0) + dot * (factors[base + f] ?? 0)
    }
  }

  function startResidual(from: number, to: number): void {
    for (let f = 0; f < rank; f++) residual[f] = -(image[f] ?? 0)
    for (let i = from; i < to; i++) {
      const base = (columns[i] ?? 0) * rank
      const weight = values[i] ?? 0
      for (let f = 0; f < rank; f++) residual[f] = (residual[f] ?? 0) + weight * (factors[base + f] ?? 0)
    }
  }

  return (row, solution) => {
    const from = starts[row] ?? 0
    const to = starts[row + 1] ?? 0
    const penalty = regularization * (to - from + unseenWeight * columnCount)
    multiply(solution, from, to, penalty)
    startResidual(from, to)
    direction.set(residual)
    let square = dotOf(residual, residual)
    for (let step = 0; step < STEPS && square > 1e-20; step++) {
      multiply(direction, from, to, penalty)
      const pace = square / dotOf(direction, image)
      for (let f = 0; f < rank; f++) {
        solution[f] = (solution[f] ?? 0) + pace * (direction[f] ?? 0)
        residual[f] = (residual[f] ?? 0) - pace * (image[f] ?? 0)
      }
      const before = square
      square = dotOf(residual, residual)
      for (let f = 0; f < rank; f++) direction[f] = (residual[f] ?? 0) + (square / before) * (direction[f] ?? 0)
    }
  }
}

function gramOf(factors: Float32Array, rank: number): Float64Array {
  const gram = new Float64Array(rank * rank)
  for (let base = 0; base < factors.length; base += rank) {
    for (let f = 0; f < rank; f++) {
      const factor = factors[base + f] ?? 0
      for (let g = 0; g < rank; g++) gram[f * rank + g] = (gram[f * rank + g] ?? 0) + factor * (factors[base + g] ?? 0)
    }
  }
  return gram
}

function dotOf(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let f = 0; f < a.length; f++) sum += (a[f] ?? 0) * (b[f] ?? 0)
  return sum
}

import type { SparseMatrix } from './sparse-matrix.ts'

export interface LeastSquares {
  /** Rows are solved for; their columns are the rows of `factors`. */
  readonly matrix: SparseMatrix
  /** `rank` numbers a column of the matrix. */
  readonly factors: Float32Array
  readonly rank: number
  /** How much cells weigh that aren't there. */
  readonly unseenWeight: number
  readonly regularization: number
}

/** Enough, as each epoch goes on from where the last one was. */
const STEPS = 3
const SOLVED = 1e-20

/**
 * Improves the factors x of one row in place by conjugate gradients on its least squares, where q are its columns' factors:
 * sum of w (1 - x·q)² over its cells + unseenWeight · sum of (x·q)² over all columns + its share of regularization · |x|².
 */
export function rowSolver({ matrix, factors, rank, unseenWeight, regularization }: LeastSquares) {
  const { starts, columns, values, columnCount } = matrix
  const unseen = gramOf(factors, rank, unseenWeight)
  const residual = new Float64Array(rank)
  const direction = new Float64Array(rank)
  const image = new Float64Array(rank)

  /** Half the gradient at a vector where the cells are to be `target`: into `image`. */
  function differentiate(vector: Float64Array | Float32Array, target: number, row: number): void {
    const from = starts[row] ?? 0
    const to = starts[row + 1] ?? 0
    const penalty = regularization * (to - from + unseenWeight * columnCount)
    for (let f = 0; f < rank; f++) {
      let sum = penalty * (vector[f] ?? 0)
      for (let g = 0, cell = f * rank; g < rank; g++, cell++) sum += (unseen[cell] ?? 0) * (vector[g] ?? 0)
      image[f] = sum
    }
    for (let i = from; i < to; i++) {
      const base = (columns[i] ?? 0) * rank
      let dot = -target
      for (let f = 0; f < rank; f++) dot += (factors[base + f] ?? 0) * (vector[f] ?? 0)
      const pull = dot * (values[i] ?? 0)
      for (let f = 0; f < rank; f++) image[f] = (image[f] ?? 0) + pull * (factors[base + f] ?? 0)
    }
  }

  return (row: number, solution: Float32Array): void => {
    differentiate(solution, 1, row)
    for (let f = 0; f < rank; f++) residual[f] = direction[f] = -(image[f] ?? 0)
    let error = dotOf(residual, residual)
    for (let step = 0; step < STEPS && error > SOLVED; step++) {
      differentiate(direction, 0, row)
      const pace = error / dotOf(direction, image)
      for (let f = 0; f < rank; f++) {
        solution[f] = (solution[f] ?? 0) + pace * (direction[f] ?? 0)
        residual[f] = (residual[f] ?? 0) - pace * (image[f] ?? 0)
      }
      const before = error
      error = dotOf(residual, residual)
      for (let f = 0; f < rank; f++) direction[f] = (residual[f] ?? 0) + (error / before) * (direction[f] ?? 0)
    }
  }
}

/** The sum of q qᵀ over all rows of factors, times a weight. */
function gramOf(factors: Float32Array, rank: number, weight: number): Float64Array {
  const gram = new Float64Array(rank * rank)
  for (let base = 0; base < factors.length; base += rank) {
    for (let f = 0; f < rank; f++) {
      const factor = weight * (factors[base + f] ?? 0)
      for (let g = 0, cell = f * rank; g < rank; g++, cell++)
        gram[cell] = (gram[cell] ?? 0) + factor * (factors[base + g] ?? 0)
    }
  }
  return gram
}

function dotOf(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let f = 0; f < a.length; f++) sum += (a[f] ?? 0) * (b[f] ?? 0)
  return sum
}

import { randomFactors } from './random-factors.ts'
import { rowSolver } from './row-solver.ts'
import { type SparseMatrix, transposed } from './sparse-matrix.ts'

export interface Factors {
  readonly rank: number
  /** `rank` numbers a customer: their dot product with an item's is the affinity. */
  readonly customers: Float32Array
  readonly items: Float32Array
}

export interface IalsOptions {
  readonly rank: number
  readonly unseenWeight: number
  readonly regularization: number
  readonly epochs: number
}

export const IALS: IalsOptions = { rank: 32, unseenWeight: 0.1, regularization: 0.01, epochs: 10 }

const SEED = 5
const SPREAD = 0.1

/**
 * Factors of customers (rows) and items (columns) by implicit alternating least squares, regularised by how often each is
 * seen (Rendle et al. 2021, "Revisiting the performance of iALS"). The same matrix always gives the same factors.
 */
export function fitIals(matrix: SparseMatrix, options: Partial<IalsOptions> = {}): Factors {
  const { rank: wanted, unseenWeight, regularization, epochs } = { ...IALS, ...options }
  const rank = Math.min(wanted, matrix.columnCount)
  const byItem = transposed(matrix)
  const customers = new Float32Array(matrix.rowCount * rank)
  const items = randomFactors(matrix.columnCount * rank, SPREAD / Math.sqrt(rank), SEED)
  const settings = { rank, unseenWeight, regularization }
  for (let epoch = 0; epoch < epochs; epoch++) {
    solveAll(matrix, items, customers, settings)
    solveAll(byItem, customers, items, settings)
  }
  return { rank, customers, items }
}

function solveAll(
  matrix: SparseMatrix,
  factors: Float32Array,
  solutions: Float32Array,
  settings: Pick<IalsOptions, 'rank' | 'unseenWeight' | 'regularization'>,
): void {
  const solve = rowSolver({ matrix, factors, ...settings })
  const { rank } = settings
  for (let row = 0; row < matrix.rowCount; row++) solve(row, solutions.subarray(row * rank, (row + 1) * rank))
}

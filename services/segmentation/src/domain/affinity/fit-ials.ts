import { randomFactors } from './random-factors.ts'
import { rowSolver } from './row-solver.ts'
import { type SparseMatrix, transposed } from './sparse-matrix.ts'

export interface Factors {
  readonly rank: number
  /** `rank` numbers a customer: the dot product with an item's is the affinity. */
  readonly customers: Float32Array
  readonly items: Float32Array
}

export interface IalsOptions {
  readonly rank: number
  readonly unseenWeight: number
  readonly regularization: number
  readonly epochs: number
}

/** Chosen by validation within the training part of Online Retail II. */
const IALS: IalsOptions = { rank: 64, unseenWeight: 0.3, regularization: 0.01, epochs: 8 }

const SEED = 5
const SPREAD = 0.1
/** A customer's factors are exact to a few digits after so many rounds from nothing. */
const ROUNDS_FROM_NOTHING = 3

/**
 * Factors of customers (rows) and items (columns) by implicit alternating least squares, regularised by how often each is
 * seen (Rendle et al. 2021, "Revisiting the Performance of iALS"). The same matrix always gives the same factors.
 */
export function fitIals(matrix: SparseMatrix, options: Partial<IalsOptions> = {}): Factors {
  const settings = { ...IALS, ...options }
  const rank = Math.min(settings.rank, matrix.columnCount)
  const byItem = transposed(matrix)
  const customers = new Float32Array(matrix.rowCount * rank)
  const items = randomFactors(matrix.columnCount * rank, SPREAD / Math.sqrt(rank), SEED)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    solveRows(matrix, items, customers, { ...settings, rank })
    solveRows(byItem, customers, items, { ...settings, rank })
  }
  return { rank, customers, items }
}

/** Factors of customers for items whose factors are known. */
export function foldIn(matrix: SparseMatrix, items: Float32Array, rank: number): Float32Array {
  const customers = new Float32Array(matrix.rowCount * rank)
  for (let round = 0; round < ROUNDS_FROM_NOTHING; round++) solveRows(matrix, items, customers, { ...IALS, rank })
  return customers
}

function solveRows(
  matrix: SparseMatrix,
  factors: Float32Array,
  solutions: Float32Array,
  settings: Omit<IalsOptions, 'epochs'>,
): void {
  const { rank } = settings
  const solve = rowSolver({ matrix, factors, ...settings })
  for (let row = 0; row < matrix.rowCount; row++) solve(row, solutions.subarray(row * rank, (row + 1) * rank))
}

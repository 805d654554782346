import { randomNumbers } from '@customer-service/language/random'

const ROUNDS = 60
const SEED = 5

/** A row of a sparse matrix: values by column. */
export type SparseRow = ReadonlyMap<number, number>

/**
 * The directions in which the rows differ most, so many, each as long as there are columns: the leading eigenvectors of
 * the columns' products with one another, by subspace iteration from a fixed start.
 */
export function principalDirections(
  rows: readonly SparseRow[],
  columns: number,
  count: number,
): readonly Float64Array[] {
  const products = productsOf(rows, columns)
  const random = randomNumbers(SEED)
  let directions: readonly Float64Array[] = Array.from({ length: count }, () =>
    Float64Array.from({ length: columns }, () => random() - 0.5),
  )
  for (let round = 0; round < ROUNDS; round++) directions = orthonormal(directions.map((one) => times(products, one)))
  return directions
}

function productsOf(rows: readonly SparseRow[], columns: number): readonly Float64Array[] {
  const products = Array.from({ length: columns }, () => new Float64Array(columns))
  for (const row of rows) {
    for (const [a, valueA] of row) {
      const ofA = products[a]
      if (!ofA) continue
      for (const [b, valueB] of row) ofA[b] = (ofA[b] ?? 0) + valueA * valueB
    }
  }
  return products
}

function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector))
}

/** Gram-Schmidt: each without what the ones before it have, of length 1. */
function orthonormal(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const done: Float64Array[] = []
  for (const vector of vectors) {
    for (const other of done) {
      const share = dot(vector, other)
      for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) - share * (other[i] ?? 0)
    }
    const norm = Math.sqrt(dot(vector, vector)) || 1
    done.push(vector.map((value) => value / norm))
  }
  return done
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

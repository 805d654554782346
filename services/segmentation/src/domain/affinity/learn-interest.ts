import { type AffinityData, BANDS, weightOf } from './affinity-data.ts'
import type { FactorInterest } from './affinity-model.ts'
import { fitIals, foldIn } from './fit-ials.ts'
import { type SparseMatrix, sparseMatrix } from './sparse-matrix.ts'

/** What is needed of the data: no names. */
export type InterestColumns = Pick<AffinityData, 'bands' | 'customers' | 'items' | 'events' | 'times'> & {
  readonly itemCount: number
}

/** Learns from all interactions; the same data gives the same model. */
export function learnInterest(data: InterestColumns): FactorInterest {
  const matrix = interestMatrix(data)
  return { kind: 'factors', ...fitIals(matrix), ...seenIn(matrix, data.bands) }
}

/**
 * Takes in what customers did since, in a tenth of the time: their factors are found anew for the items' as they are
 * given. An item with zeros stays unknown until all is learnt again.
 */
export function relearnCustomers(
  data: InterestColumns,
  { rank, items }: Pick<FactorInterest, 'rank' | 'items'>,
): FactorInterest {
  const matrix = interestMatrix(data)
  return { kind: 'factors', rank, items, customers: foldIn(matrix, items, rank), ...seenIn(matrix, data.bands) }
}

/** What a customer did counts for less and less: after this time for 37 in a hundred. */
const FADE_SECONDS = 730 * 86_400
/** What many are interested in says less of each: of 16 times as many half. */
const CROWD_POWER = 0.25

function interestMatrix({ bands, customers, items, events, times, itemCount }: InterestColumns): SparseMatrix {
  const newest = times.reduce((a, b) => Math.max(a, b), 0)
  const values = Float32Array.from(
    events,
    (event, i) => weightOf(event) * Math.exp(((times[i] ?? 0) - newest) / FADE_SECONDS),
  )
  return balanced(
    sparseMatrix({ rowCount: bands.length, columnCount: itemCount, rows: customers, columns: items, values }),
  )
}

/** Weights by how many take an interest in an item, with a mean of 1: a shop of views learns as one of purchases does. */
function balanced(matrix: SparseMatrix): SparseMatrix {
  const crowds = new Uint32Array(matrix.columnCount)
  for (const item of matrix.columns) crowds[item] = (crowds[item] ?? 0) + 1
  const shares = Float64Array.from(crowds, (crowd) => crowd ** -CROWD_POWER)
  const values = matrix.values.map((value, i) => value * (shares[matrix.columns[i] ?? 0] ?? 0))
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  return { ...matrix, values: values.map((value) => value / mean) }
}

function seenIn({ rowCount, columnCount, starts, columns }: SparseMatrix, bands: Uint8Array) {
  const seen = new Uint32Array(rowCount)
  const takers = new Uint32Array(columnCount * BANDS)
  for (let customer = 0; customer < rowCount; customer++) {
    const [from = 0, to = 0] = [starts[customer], starts[customer + 1]]
    seen[customer] = to - from
    for (const item of columns.subarray(from, to)) {
      const cell = item * BANDS + (bands[customer] ?? 0)
      takers[cell] = (takers[cell] ?? 0) + 1
    }
  }
  return { seen, takers, bands }
}

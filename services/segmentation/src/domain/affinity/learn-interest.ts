import { type AffinityData, BANDS, weightOf } from './affinity-data.ts'
import type { FactorInterest } from './affinity-model.ts'
import { fitIals, foldIn } from './fit-ials.ts'
import { type SparseMatrix, sparseMatrix } from './sparse-matrix.ts'

/** What is needed of the data: no names. */
export type InterestColumns = Pick<AffinityData, 'bands' | 'customers' | 'items' | 'events'> & { readonly itemCount: number }

/** Learns from all interactions; the same data gives the same model. */
export function learnInterest(data: InterestColumns): FactorInterest {
  const matrix = interestMatrix(data)
  return { kind: 'factors', ...fitIals(matrix), ...seenIn(matrix, data.bands) }
}

/**
 * What customers did since, in a twentieth of the time: their factors are found anew, with the items' as they were. An item
 * that wasn't there before stays unknown until the next full training.
 */
export function relearnCustomers(data: InterestColumns, { rank, items }: Pick<FactorInterest, 'rank' | 'items'>): FactorInterest {
  const matrix = interestMatrix(data)
  const known = new Float32Array(data.itemCount * rank)
  known.set(items.subarray(0, known.length))
  return { kind: 'factors', rank, items: known, customers: foldIn(matrix, known, rank), ...seenIn(matrix, data.bands) }
}

function interestMatrix({ bands, customers, items, events, itemCount }: InterestColumns): SparseMatrix {
  return sparseMatrix({
    rowCount: bands.length,
    columnCount: itemCount,
    rows: customers,
    columns: items,
    values: Float32Array.from(events, weightOf),
  })
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

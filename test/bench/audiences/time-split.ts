import {
  type SparseMatrix,
  sparseMatrix,
  transposed,
} from '../../../services/segmentation/src/domain/affinity/sparse-matrix.ts'
import { type Shop, shopWhere } from './shop.ts'

/** What was known at a moment, and which items of those customers bought for the first time after it. */
export interface TimeSplit {
  readonly known: Shop
  /** Customers by items. */
  readonly train: SparseMatrix
  readonly trainByItem: SparseMatrix
  readonly test: SparseMatrix
  readonly testByItem: SparseMatrix
}

const KNOWN_SHARE = 0.8
const FEWEST_CUSTOMERS = 10
const FEWEST_ITEMS = 5

/** A split that somebody else has made. */
export function givenSplit(known: Shop, later: Shop): TimeSplit {
  const train = matrixOf(known, known)
  const test = matrixOf(later, known)
  return { known, train, trainByItem: transposed(train), test, testByItem: transposed(test) }
}

/**
 * Items with at least 10 customers, customers with at least 5 of them, one cut in time so that 80 % of the first purchases
 * lie before it.
 */
export function timeSplit(shop: Shop, left: ReadonlySet<string>): TimeSplit {
  const bought = denseCore(shopWhere(shop, (i) => !left.has(shop.itemIds[shop.items[i] ?? 0] ?? '')))
  const first = firstPurchases(bought)
  const cut = first.times[Math.floor(first.times.length * KNOWN_SHARE)] ?? 0
  const known = shopWhere(bought, (i) => (bought.times[i] ?? 0) < cut)
  const later = shopWhere(first, (i) => (first.times[i] ?? 0) >= cut)
  return givenSplit(known, later)
}

function firstPurchases(shop: Shop): Shop {
  const seen = new Set<number>()
  return shopWhere(shop, (i) => {
    const cell = (shop.customers[i] ?? 0) * shop.itemIds.length + (shop.items[i] ?? 0)
    return !seen.has(cell) && seen.add(cell).size > 0
  })
}

function denseCore(shop: Shop): Shop {
  const first = firstPurchases(shop)
  const customersOf = countOf(first.items, first.itemIds.length)
  const isTaken = (item: number) => (customersOf[item] ?? 0) >= FEWEST_CUSTOMERS
  const itemsOf = countOf(
    first.customers.filter((_, i) => isTaken(first.items[i] ?? 0)),
    first.customerIds.length,
  )
  const core = shopWhere(
    shop,
    (i) => isTaken(shop.items[i] ?? 0) && (itemsOf[shop.customers[i] ?? 0] ?? 0) >= FEWEST_ITEMS,
  )
  return core.times.length === shop.times.length ? shop : denseCore(core)
}

function countOf(numbers: Uint32Array, length: number): Uint32Array {
  const counts = new Uint32Array(length)
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1
  return counts
}

/** In the rows and columns of another shop: what that doesn't know is left out. */
function matrixOf(shop: Shop, { customerIds, itemIds }: Shop): SparseMatrix {
  const rowOf = new Map(customerIds.map((id, row) => [id, row]))
  const columnOf = new Map(itemIds.map((id, column) => [id, column]))
  const cells = [...shop.times.keys()].flatMap((i) => {
    const row = rowOf.get(shop.customerIds[shop.customers[i] ?? 0] ?? '')
    const column = columnOf.get(shop.itemIds[shop.items[i] ?? 0] ?? '')
    return row === undefined || column === undefined ? [] : [[row, column] as const]
  })
  return sparseMatrix({
    rowCount: customerIds.length,
    columnCount: itemIds.length,
    rows: Uint32Array.from(cells, ([row]) => row),
    columns: Uint32Array.from(cells, ([, column]) => column),
    values: new Float32Array(cells.length).fill(1),
  })
}

import type { TopProduct } from '@customer-service/contracts/segmentation'
import { byCodePoint } from './by-code-point.ts'
import type { Purchases } from './customer-data.ts'
import { compare, rounded } from './rational.ts'

const MOST = 5

/** The products with the highest spend; of equals the one bought last, then the first by id. */
export function topProducts(history: readonly Purchases[]): readonly TopProduct[] {
  return [...history]
    .sort(bySpend)
    .slice(0, MOST)
    .map(({ productId, totalQuantity, totalSpent, lastPurchase }) => ({
      productId,
      totalQuantity,
      totalSpent: rounded(totalSpent),
      lastBought: lastPurchase,
    }))
}

function bySpend(a: Purchases, b: Purchases): number {
  return (
    compare(b.totalSpent, a.totalSpent) ||
    b.lastPurchaseDay.number - a.lastPurchaseDay.number ||
    byCodePoint(a.productId, b.productId)
  )
}

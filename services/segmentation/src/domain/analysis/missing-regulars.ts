import type { MissingRegular } from '@customer-service/contracts/segmentation'
import { byCodePoint } from './by-code-point.ts'
import { type Day, daysBetween } from './calendar.ts'
import type { Purchases } from './customer-data.ts'
import { compare, difference, type Rational, rational, rounded, ZERO } from './rational.ts'

/** Products bought again and again (two orders or more, at a known pace) whose next purchase is due, longest due first. */
export function missingRegulars(history: readonly Purchases[], asOf: Day): readonly MissingRegular[] {
  return history
    .flatMap((product) => overdue(product, asOf))
    .sort((a, b) => compare(b.by, a.by) || byCodePoint(a.regular.productId, b.regular.productId))
    .map(({ regular }) => regular)
}

function overdue(product: Purchases, asOf: Day): { readonly regular: MissingRegular; readonly by: Rational }[] {
  const { productId, productName, lastPurchase, avgDaysBetween, orderCount, lastPurchaseDay } = product
  if (orderCount < 2n || avgDaysBetween === null || avgDaysBetween <= 0) return []
  const by = difference(rational(daysBetween(lastPurchaseDay, asOf)), rational(avgDaysBetween))
  if (compare(by, ZERO) <= 0) return []
  const daysOverdue = rounded(by)
  return [{ by, regular: { productId, productName, lastBought: lastPurchase, avgDaysBetween, daysOverdue } }]
}

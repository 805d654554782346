import { chanceAlive, chanceToBuy } from './beta-geometric.ts'
import { buyerOf, spenderOf, type ValueModels } from './fit-value-models.ts'
import { expectedValue } from './gamma-gamma.ts'
import { lifetimeValue } from './lifetime-value.ts'
import { percentiles } from './percentiles.ts'
import type { PurchaseHistory } from './purchase-history.ts'

/** A number a customer; NaN where nothing can be said: no purchase yet, or a shop with too few to learn from. */
export interface PredictedValue {
  /** The chance that the customer isn't gone for good. */
  readonly pAlive: Float64Array
  /** The chance of a purchase within 90 days. */
  readonly pBuy90d: Float64Array
  /** Spending expected within a year at one percent a month, in the currency of the purchases. */
  readonly predictedClv: Float64Array
  /** The share of customers, 0 to 100, whose predicted value is less. */
  readonly predictedClvPercentile: Float64Array
}

const QUARTER_WEEKS = 90 / 7

export function predictValue(
  { purchases, spending }: ValueModels,
  history: PurchaseHistory,
  asOf: number,
): PredictedValue {
  const nothing = () => new Float64Array(history.purchaseDays.length).fill(Number.NaN)
  const predicted = { pAlive: nothing(), pBuy90d: nothing(), predictedClv: nothing() }
  for (const customer of history.purchaseDays.keys()) {
    const buyer = buyerOf(history, customer, asOf)
    if (!buyer || !purchases) continue
    predicted.pAlive[customer] = chanceAlive(purchases.model, buyer)
    predicted.pBuy90d[customer] = chanceToBuy(purchases.model, buyer, QUARTER_WEEKS)
    if (!spending) continue
    const value = expectedValue(spending.model, spenderOf(history, customer) ?? { repeats: 0, meanValue: 0 })
    predicted.predictedClv[customer] = lifetimeValue(purchases.model, buyer, value)
  }
  return { ...predicted, predictedClvPercentile: percentiles(predicted.predictedClv) }
}

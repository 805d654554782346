import { type BetaGeometric, type Buyer, expectedPurchases } from './beta-geometric.ts'

export interface Horizon {
  readonly months: number
  /** What a month costs: 0.01 is one percent. */
  readonly monthlyDiscount: number
  readonly weeksPerMonth: number
}

/** A year, at one percent a month. */
const YEAR: Horizon = { months: 12, monthlyDiscount: 0.01, weeksPerMonth: 365.25 / 12 / 7 }

/** What a customer is expected to spend within the horizon, discounted month by month. */
export function lifetimeValue(model: BetaGeometric, buyer: Buyer, valueOfPurchase: number, horizon = YEAR): number {
  const { months, monthlyDiscount, weeksPerMonth } = horizon
  let purchases = 0
  let value = 0
  for (let month = 1; month <= months; month++) {
    const until = expectedPurchases(model, buyer, month * weeksPerMonth)
    value += (valueOfPurchase * (until - purchases)) / (1 + monthlyDiscount) ** month
    purchases = until
  }
  return value
}

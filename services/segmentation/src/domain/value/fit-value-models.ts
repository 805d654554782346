import type { BetaGeometric, Buyer } from './beta-geometric.ts'
import { fitBetaGeometric } from './fit-beta-geometric.ts'
import { fitGammaGamma, type GammaGamma, type Spender } from './gamma-gamma.ts'
import type { Fitted } from './most-likely.ts'
import type { PurchaseHistory } from './purchase-history.ts'

/** What a shop's purchases teach; absent where they are too few to learn from. */
export interface ValueModels {
  readonly purchases?: Fitted<BetaGeometric>
  readonly spending?: Fitted<GammaGamma>
}

/** Customers who bought again: with fewer the parameters are chance. */
const FEWEST_REPEAT_BUYERS = 25
const DAYS_PER_WEEK = 7

export function fitValueModels(history: PurchaseHistory, asOf: number): ValueModels {
  const customers = [...history.purchaseDays.keys()]
  const buyers = customers.flatMap((customer) => buyerOf(history, customer, asOf) ?? [])
  const spenders = customers.flatMap((customer) => spenderOf(history, customer) ?? [])
  const repeatBuyers = buyers.filter(({ repeats }) => repeats > 0).length
  return {
    ...(repeatBuyers >= FEWEST_REPEAT_BUYERS && { purchases: fitBetaGeometric('MBG', buyers) }),
    ...(spenders.length >= FEWEST_REPEAT_BUYERS && { spending: fitGammaGamma(spenders) }),
  }
}

/** Undefined for a customer who hasn't bought. */
export function buyerOf(history: PurchaseHistory, customer: number, asOf: number): Buyer | undefined {
  const purchaseDays = history.purchaseDays[customer] ?? 0
  const first = history.firstDay[customer] ?? 0
  const last = history.lastDay[customer] ?? 0
  if (purchaseDays === 0) return undefined
  return { repeats: purchaseDays - 1, recency: (last - first) / DAYS_PER_WEEK, age: (asOf - first) / DAYS_PER_WEEK }
}

/** Undefined without repeats that are worth something. */
export function spenderOf(history: PurchaseHistory, customer: number): Spender | undefined {
  const repeats = (history.purchaseDays[customer] ?? 0) - 1
  const meanValue = history.repeatValue[customer] ?? 0
  return repeats > 0 && meanValue > 0 ? { repeats, meanValue } : undefined
}

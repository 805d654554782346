import { countBelow } from '../value/percentiles.ts'
import type { PurchaseHistory } from '../value/purchase-history.ts'
import { type RfmSegment, rfmSegment } from './rfm-segment.ts'

/** Fifths of the buyers, 5 the best: how recently, how often and for how much they bought. 0 for who hasn't bought. */
export interface RfmScores {
  readonly recency: Uint8Array
  readonly frequency: Uint8Array
  readonly monetary: Uint8Array
}

/** A score grows by one with each fifth of the buyers that have less: equal customers have equal scores. */
export function rfmScores({ purchaseDays, lastDay, totalValue }: PurchaseHistory): RfmScores {
  const isBuyer = (customer: number) => (purchaseDays[customer] ?? 0) > 0
  return {
    recency: fifths(Float64Array.from(lastDay), isBuyer),
    frequency: fifths(Float64Array.from(purchaseDays), isBuyer),
    monetary: fifths(totalValue, isBuyer),
  }
}

/** Undefined for a customer who hasn't bought. */
export function rfmSegmentOf({ recency, frequency }: RfmScores, customer: number): RfmSegment | undefined {
  return rfmSegment(recency[customer] ?? 0, frequency[customer] ?? 0)
}

function fifths(values: Float64Array, isBuyer: (customer: number) => boolean): Uint8Array {
  const sorted = values.filter((_, customer) => isBuyer(customer)).sort()
  return Uint8Array.from(values, (value, customer) =>
    isBuyer(customer) ? 1 + Math.floor((5 * countBelow(sorted, value)) / sorted.length) : 0,
  )
}

import type {
  AffinityType,
  AgeSegment,
  ChurnSegment,
  DiversityProfile,
  LoyaltyTier,
  ValueSegment,
} from '@customer-service/contracts/segmentation'
import { compare, type Rational, times } from './rational.ts'

/** Completed years count: 25.9 is 25. */
export function ageSegment(age: number): AgeSegment {
  const years = Math.floor(age)
  if (years <= 25) return 'GenZ'
  if (years <= 35) return 'GençYetişkin'
  return years <= 50 ? 'Yetişkin' : 'Olgun'
}

/** By days since the last purchase: both 30 and 60 are Ilık. */
export function churnSegment(days: number): ChurnSegment {
  if (days < 30) return 'Aktif'
  return days <= 60 ? 'Ilık' : 'Riskli'
}

/** Whether the average basket, before rounding, is above the median of the region. */
export function valueSegment(spent: Rational, orders: bigint, median: Rational): ValueSegment {
  return compare(spent, times(median, orders)) > 0 ? 'HighValue' : 'Standard'
}

/** By complete months of membership and orders a month; the first month counts as a whole one. */
export function loyaltyTier(months: number, orders: bigint): LoyaltyTier {
  const atLeastOne = BigInt(Math.max(1, months))
  if (months >= 12 && orders >= 2n * atLeastOne) return 'Platin'
  if (months >= 6 && orders >= atLeastOne) return 'Altın'
  return orders >= 3n ? 'Gümüş' : 'Bronz'
}

/** Focused when more than 60 % of the orders are in one category. */
export function affinityType(ordersInCategory: bigint, orders: bigint): AffinityType {
  return 5n * ordersInCategory > 3n * orders ? 'Odaklı' : 'Keşifçi'
}

/** By products per order: 0.4 is Sadık, 0.7 is Dengeli. */
export function diversityProfile(products: bigint, orders: bigint): DiversityProfile {
  if (10n * products > 7n * orders) return 'Kaşif'
  return 5n * products > 2n * orders ? 'Dengeli' : 'Sadık'
}

import type { Analysis, Basis } from '@customer-service/contracts/segmentation'
import { type Day, daysBetween, monthsBetween } from './calendar.ts'
import type { Customer, Purchases, Region } from './customer-data.ts'
import { favouriteCategory } from './favourite-category.ts'
import { introduction } from './introduction.ts'
import { affinityType, churnSegment, diversityProfile, loyaltyTier, valueSegment } from './labels.ts'
import { missingRegulars } from './missing-regulars.ts'
import type { Measures, Profile, Warning } from './profile.ts'
import { dividedBy, rounded, sum, times, ZERO } from './rational.ts'
import { topProducts } from './top-products.ts'

/** A customer with purchases: every figure and label follows from the history. */
export function regularCustomer(city: string, customer: Customer, region: Region, asOf: Day): Profile {
  const { history } = customer
  const measures = measure(customer, region, asOf)
  const { orders, spent, months, median, favourite, products } = measures
  const lastPurchaseDaysAgo = history.reduce(
    (least, { lastPurchaseDay }) => Math.min(least, daysBetween(lastPurchaseDay, asOf)),
    Number.POSITIVE_INFINITY,
  )
  const avgBasket = dividedBy(spent, orders)
  const analysis: Analysis = {
    ...introduction(city, customer, region),
    churnSegment: churnSegment(lastPurchaseDaysAgo),
    valueSegment: valueSegment(spent, orders, median),
    loyaltyTier: loyaltyTier(months, orders),
    affinityCategory: favourite.name,
    affinityType: affinityType(favourite.orders, orders),
    diversityProfile: diversityProfile(products, orders),
    estimatedBudget: rounded(dividedBy(times(avgBasket, 6n), 5n)),
    avgBasket: rounded(avgBasket),
    avgMonthlySpend: rounded(dividedBy(spent, atLeastOne(months))),
    lastPurchaseDaysAgo,
    orderCount: Number(orders),
    totalSpent: rounded(spent),
    membershipDays: daysBetween(customer.registeredOn, asOf),
    missingRegulars: [...missingRegulars(history, asOf)],
    topProducts: [...topProducts(history)],
  }
  return { mode: 'regular', analysis, basis: basisOf(measures, analysis), measures, warnings: warningsOf(customer) }
}

function measure({ history, registeredOn }: Customer, region: Region, asOf: Day): Measures {
  return {
    months: monthsBetween(registeredOn, asOf),
    orders: history.reduce((total, { orderCount }) => total + orderCount, 0n),
    spent: history.reduce((total, { totalSpent }) => sum(total, totalSpent), ZERO),
    median: region.medianBasket,
    products: BigInt(history.length),
    favourite: favouriteCategory(history) ?? { name: region.trend, spent: ZERO, orders: 0n },
  }
}

function basisOf({ months, orders, favourite, products, median }: Measures, analysis: Analysis): Basis {
  const ratio = (part: bigint, whole: bigint) => rounded({ numerator: part, denominator: whole })
  return {
    membershipMonths: months,
    orderFrequency: ratio(orders, atLeastOne(months)),
    affinityRatio: ratio(favourite.orders, orders),
    diversityRatio: ratio(products, orders),
    medianBasket: rounded(median),
    overdueRegulars: analysis.missingRegulars.length,
  }
}

/** Orders as a guest come before the registration: possible, but worth knowing (C-45). */
function warningsOf({ history, registeredOn }: Customer): readonly Warning[] {
  const isBefore = ({ lastPurchaseDay }: Purchases) => lastPurchaseDay.number < registeredOn.number
  const early = history.findIndex(isBefore)
  if (early < 0) return []
  const field = `customer.productHistory[${early}].lastPurchase`
  const count = history.filter(isBefore).length
  return [{ field, message: `Before customer.registeredAt (products: ${count})` }]
}

const atLeastOne = (months: number): bigint => BigInt(Math.max(1, months))

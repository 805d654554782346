import type { Analysis } from '@customer-service/contracts/segmentation'
import { type Day, daysBetween } from './calendar.ts'
import type { Customer, Region } from './customer-data.ts'
import { introduction } from './introduction.ts'
import type { Profile } from './profile.ts'
import { dividedBy, rounded, times } from './rational.ts'

/** Stands for "never": tell it apart from a real 999 by the orders, which are 0. */
const NEVER_DAYS_AGO = 999

/** A customer without purchases: starting values, and the region's figures as the estimate. */
export function newCustomer(city: string, customer: Customer, region: Region, asOf: Day): Profile {
  const analysis: Analysis = {
    ...introduction(city, customer, region),
    churnSegment: 'Riskli',
    valueSegment: 'Standard',
    loyaltyTier: 'Bronz',
    affinityCategory: region.trend,
    affinityType: 'Keşifçi',
    diversityProfile: 'Kaşif',
    ...basketOf(region),
    avgMonthlySpend: 0,
    lastPurchaseDaysAgo: NEVER_DAYS_AGO,
    orderCount: 0,
    totalSpent: 0,
    membershipDays: daysBetween(customer.registeredOn, asOf),
    missingRegulars: [],
    topProducts: [],
  }
  return { mode: 'new_customer', analysis }
}

/** No customer at all: what to assume of somebody in the region. */
export function regionProfile(city: string, region: Region): Profile {
  const analysis: Analysis = {
    city,
    region: region.name,
    climateType: region.climateType,
    ageSegment: 'Yetişkin',
    churnSegment: 'Aktif',
    valueSegment: 'Standard',
    loyaltyTier: 'Gümüş',
    affinityCategory: region.trend,
    affinityType: 'Keşifçi',
    diversityProfile: 'Dengeli',
    ...basketOf(region),
    avgMonthlySpend: rounded(times(region.medianBasket, 2n)),
    lastPurchaseDaysAgo: 30,
    orderCount: 0,
    totalSpent: 0,
    membershipDays: 0,
    missingRegulars: [],
    topProducts: [],
  }
  return { mode: 'region', analysis }
}

function basketOf({ medianBasket }: Region): Pick<Analysis, 'estimatedBudget' | 'avgBasket'> {
  return { estimatedBudget: rounded(dividedBy(times(medianBasket, 6n), 5n)), avgBasket: rounded(medianBasket) }
}

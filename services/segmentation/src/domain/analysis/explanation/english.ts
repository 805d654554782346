import type { Analysis, Basis } from '@customer-service/contracts/segmentation'
import type { RegularProfile } from '../profile.ts'
import { isHiddenByRounding, type Sentences } from './sentences.ts'

export const english: Sentences = {
  regular: (profile) => [
    opening(profile.analysis, profile.basis),
    `The age segment is ${profile.analysis.ageSegment}, at the age of ${profile.analysis.age}.`,
    `The churn segment is ${profile.analysis.churnSegment}: the last purchase was ${count(profile.analysis.lastPurchaseDaysAgo, 'day')} ago.`,
    basket(profile),
    affinity(profile.analysis, profile.basis),
    `The estimated budget is ${profile.analysis.estimatedBudget}, and the average monthly spend ${profile.analysis.avgMonthlySpend}.`,
    regulars(profile.analysis),
  ],
  newCustomer: (analysis) => [
    `This is a new customer in the ${analysis.ageSegment} age segment with no purchase history yet, registered ${count(analysis.membershipDays, 'day')} ago.`,
    `Until the first purchase, the region ${analysis.region} gives the estimates: an average basket of ${analysis.avgBasket}, a budget of ${analysis.estimatedBudget}, and ${analysis.affinityCategory} as the category of interest.`,
    `The other labels are the starting values of every new customer, not findings: churn segment ${analysis.churnSegment}, value segment ${analysis.valueSegment}, loyalty tier ${analysis.loyaltyTier}, affinity type ${analysis.affinityType}, diversity profile ${analysis.diversityProfile}.`,
  ],
  region: (analysis) => [
    `This is a region-based profile for ${analysis.region} (${analysis.city}, climate ${analysis.climateType}); it describes no particular customer.`,
    `The median basket of the region gives an average basket of ${analysis.avgBasket}, an estimated budget of ${analysis.estimatedBudget} and a monthly spend of ${analysis.avgMonthlySpend}; the category of interest is ${analysis.affinityCategory}.`,
    `The labels are fixed for profiles of regions: age segment ${analysis.ageSegment}, churn segment ${analysis.churnSegment} (last purchase ${count(analysis.lastPurchaseDaysAgo, 'day')} ago), value segment ${analysis.valueSegment}, loyalty tier ${analysis.loyaltyTier}, affinity type ${analysis.affinityType}, diversity profile ${analysis.diversityProfile}.`,
  ],
}

function opening({ valueSegment, loyaltyTier, orderCount, totalSpent }: Analysis, basis: Basis): string {
  const value = valueSegment === 'HighValue' ? 'high-value' : 'standard-value'
  const months = count(basis.membershipMonths, 'full month')
  return `This customer is a ${value} customer in the ${loyaltyTier} tier, with ${count(orderCount, 'order')} worth ${totalSpent} in ${months} of membership.`
}

function basket(profile: RegularProfile): string {
  const { valueSegment, avgBasket } = profile.analysis
  const relation = valueSegment === 'HighValue' ? 'above' : 'not above'
  const exactly = isHiddenByRounding(profile) ? ' (compared before rounding)' : ''
  return `The value segment is ${valueSegment}: the average basket of ${avgBasket} is ${relation} the median of ${profile.basis.medianBasket} in ${profile.analysis.region}${exactly}.`
}

function affinity({ affinityCategory, affinityType, diversityProfile }: Analysis, basis: Basis): string {
  return `Most was spent on ${affinityCategory}, which has a share of ${basis.affinityRatio} of the orders: the affinity type is ${affinityType}. With ${basis.diversityRatio} products per order, the diversity profile is ${diversityProfile}.`
}

function regulars({ missingRegulars }: Analysis): string {
  const [first] = missingRegulars
  if (first === undefined) return 'No regular product is overdue.'
  const verb = missingRegulars.length === 1 ? 'is' : 'are'
  return `${count(missingRegulars.length, 'regular product')} ${verb} overdue, first of all ${first.productName} by ${count(first.daysOverdue, 'day')}.`
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

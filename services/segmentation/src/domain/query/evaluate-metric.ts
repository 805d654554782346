import type { ItemFilter, MetricCondition } from '@customer-service/contracts/segmentation'
import { byCodePoint } from '../analysis/by-code-point.ts'
import { type Calendar, type Day, daysBetween, monthsBetween } from '../analysis/calendar.ts'
import { foldCategory } from '../analysis/fold-category.ts'
import {
  affinityType,
  ageSegment,
  churnSegment,
  diversityProfile,
  loyaltyTier,
  valueSegment,
} from '../analysis/labels.ts'
import { compare, rational } from '../analysis/rational.ts'
import { compares } from './compare.ts'
import { type Dossier, type Happening, isItem, orderCount, purchasesOf, spentOn } from './dossier.ts'
import { comparesToAges } from './evaluate-event.ts'
import type { Customer, Population } from './population.ts'
import { isDuration } from './render-words.ts'
import { type Moment, shifted } from './time-range.ts'

/** What metrics are computed from beside the customer's own dossier. */
export interface Surroundings {
  readonly population: Population
  readonly calendar: Calendar
  readonly moment: Moment
  readonly medianBasket: (customer: Customer) => number | undefined
  /** Share of customers, 0 to 100, that have less. */
  readonly percentile: (dossier: Dossier, metric: 'total_value_percentile' | 'purchase_count_percentile') => number
}

export function evaluateMetric(condition: MetricCondition, dossier: Dossier, around: Surroundings): boolean {
  const { metric, op, value, item } = condition
  if (metric === 'membership_time') return isMemberFor(condition, dossier, around)
  return compares(metricOf(metric, dossier, around, item), op, value)
}

function metricOf(
  metric: Exclude<MetricCondition['metric'], 'membership_time'>,
  dossier: Dossier,
  around: Surroundings,
  item: ItemFilter | undefined,
): number | string | undefined {
  const { customer } = dossier
  const purchases = purchasesOf(dossier)
  const orders = orderCount(purchases)
  switch (metric) {
    case 'age_segment':
      return customer.age === undefined ? undefined : ageSegment(customer.age)
    case 'churn_segment':
      return churnOf(purchases, around.moment)
    case 'value_segment': {
      const median = orders === 0 ? undefined : around.medianBasket(customer)
      return median === undefined ? undefined : valueSegment(spentOn(purchases), BigInt(orders), rational(median))
    }
    case 'loyalty_tier':
      return tierOf(dossier, orders, around)
    case 'affinity_category':
      return favouriteOf(purchases)?.name
    case 'affinity_type': {
      const favourite = favouriteOf(purchases)
      return favourite && affinityType(favourite.orders, BigInt(orders))
    }
    case 'diversity_profile':
      return orders === 0 ? undefined : diversityProfile(productCount(purchases), BigInt(orders))
    case 'avg_basket': {
      const { numerator, denominator } = spentOn(purchases)
      return orders === 0 ? undefined : Number(numerator) / (Number(denominator) * orders)
    }
    case 'interest_score':
      return interestOf(customer.id, around.population, item)
    case 'total_value_percentile':
    case 'purchase_count_percentile':
      return around.percentile(dossier, metric)
    default:
      return around.population.predicted?.(customer.id, metric)
  }
}

/** The highest interest in any of the items; undefined when no model knows. */
export function interestOf(
  customerId: string,
  { items, interest }: Population,
  filter?: ItemFilter,
): number | undefined {
  const scores = items
    .filter((item) => filter === undefined || isItem(item, filter))
    .flatMap(({ id }) => interest?.(customerId, id) ?? [])
  return scores.length === 0 ? undefined : scores.reduce((a, b) => Math.max(a, b))
}

function churnOf(purchases: readonly Happening[], { day }: Moment): string | undefined {
  const last = purchases.at(-1)
  return last && churnSegment(day.number - last.day)
}

function tierOf({ customer }: Dossier, orders: number, { calendar, moment }: Surroundings): string | undefined {
  const registered = calendar.dayOf(customer.registeredAt ?? '')
  if (registered === undefined || daysBetween(registered, moment.day) < 0) return undefined
  return loyaltyTier(monthsBetween(registered, moment.day), BigInt(orders))
}

const productCount = (purchases: readonly Happening[]): bigint =>
  BigInt(new Set(purchases.map(({ itemId }) => itemId)).size)

/** The category with the highest spend; of equals the one with more orders, then the first by name. */
function favouriteOf(purchases: readonly Happening[]) {
  const known = purchases.flatMap((purchase) => (purchase.item?.category ? [{ ...purchase, item: purchase.item }] : []))
  const [favourite] = [...Map.groupBy(known, ({ item }) => foldCategory(item.category))]
    .map(([key, bought]) => ({
      key,
      name: bought[0]?.item.category,
      spent: spentOn(bought),
      orders: BigInt(orderCount(bought)),
    }))
    .sort((a, b) => compare(b.spent, a.spent) || Number(b.orders - a.orders) || byCodePoint(a.key, b.key))
  return favourite
}

function isMemberFor(condition: MetricCondition, { customer }: Dossier, { calendar, moment }: Surroundings): boolean {
  const registered = calendar.dayOf(customer.registeredAt ?? '')
  return registered !== undefined && isMemberSince(registered, condition, moment)
}

/** Membership counts whole units from the day of registration. */
export function isMemberSince(registered: Day, { op, value }: MetricCondition, moment: Moment): boolean {
  const ages = [value]
    .flat()
    .map((duration) => (isDuration(duration) ? moment.day.number - shifted(registered, duration, 1) : undefined))
  return comparesToAges(ages, op)
}

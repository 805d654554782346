import type { ItemFilter, MetricCondition } from '@customer-service/contracts/segmentation'
import { type Day, daysBetween, monthsBetween } from '../analysis/calendar.ts'
import { affinityType, ageSegment, churnSegment, diversityProfile, loyaltyTier } from '../analysis/labels.ts'
import { compares } from '../query/compare.ts'
import { isItem } from '../query/dossier.ts'
import { isMemberSince } from '../query/evaluate-metric.ts'
import { basketMedians } from './basket-medians.ts'
import { lazily, type Purchases } from './purchases.ts'
import { type Frame, type Marks, marksWhere } from './selection-frame.ts'
import { UNITS } from './units.ts'

/** Marks the customers whose label or figure compares so. */
export function markMetric(frame: Frame, condition: MetricCondition, purchases: () => Purchases): Marks {
  const { metric, op, value, item } = condition
  const { registered } = frame.audience
  if (metric === 'membership_time') {
    return marksWhere(frame, (user) => {
      const day = registered[user]
      return day !== undefined && isMemberSince(day, condition, frame.moment)
    })
  }
  const figureOf = figures(frame, metric, purchases, item)
  const compared = labelsOnce((figure) => compares(figure, op, value))
  return marksWhere(frame, (user) => compared(figureOf(user)))
}

/** Folding names costs more than all the rest: each of the few labels is compared once. */
function labelsOnce(holds: (figure: number | string | undefined) => boolean): typeof holds {
  const known = new Map<string, boolean>()
  return (figure) => {
    if (typeof figure !== 'string') return holds(figure)
    const answer = known.get(figure) ?? holds(figure)
    known.set(figure, answer)
    return answer
  }
}

type Figure = (user: number) => number | string | undefined

function figures(
  frame: Frame,
  metric: Exclude<MetricCondition['metric'], 'membership_time'>,
  purchasesOnce: () => Purchases,
  item: ItemFilter | undefined,
): Figure {
  const { audience, models, moment } = frame
  const purchases = purchasesOnce()
  const ordersOf = (user: number) => purchases.orders()[user] ?? 0
  const spentOf = (user: number) => purchases.spent()[user] ?? 0
  switch (metric) {
    case 'age_segment':
      return (user) => {
        const age = audience.customers[user]?.age
        return age === undefined ? undefined : ageSegment(age)
      }
    case 'churn_segment':
      return (user) => {
        const { times, days } = purchases.last()
        return Number.isNaN(times[user]) ? undefined : churnSegment(moment.day.number - (days[user] ?? 0))
      }
    case 'value_segment': {
      const medianOf = basketMedians(frame)
      return (user) => {
        const median = medianOf(audience.customers[user] ?? { id: '' })?.amount
        if (ordersOf(user) === 0 || median === undefined) return undefined
        return spentOf(user) > Math.round(median * UNITS) * ordersOf(user) ? 'HighValue' : 'Standard'
      }
    }
    case 'loyalty_tier':
      return (user) => tierOf(audience.registered[user], moment.day, ordersOf(user))
    case 'affinity_category':
      return (user) => purchases.favourite(user)?.name
    case 'affinity_type':
      return (user) => {
        const favourite = purchases.favourite(user)
        return favourite && affinityType(BigInt(favourite.orders), BigInt(ordersOf(user)))
      }
    case 'diversity_profile':
      return (user) => {
        const products = purchases.products()[user] ?? 0
        return ordersOf(user) === 0 ? undefined : diversityProfile(BigInt(products), BigInt(ordersOf(user)))
      }
    case 'avg_basket':
      return (user) => (ordersOf(user) === 0 ? undefined : spentOf(user) / (UNITS * ordersOf(user)))
    case 'interest_score':
      return interestIn(frame, item)
    case 'total_value_percentile':
      return shareBelow(frame, spentOf)
    case 'purchase_count_percentile':
      return shareBelow(frame, ordersOf)
    default: {
      const predicted = models?.predicted(metric)
      return (user) => known(predicted?.[user])
    }
  }
}

/** The highest interest of a customer in any of the items; of all items when none are named. */
export function interestIn(
  { audience, models }: Frame,
  filter: ItemFilter | undefined,
): (user: number) => number | undefined {
  const scores = [...audience.catalogue.values()]
    .filter((item) => filter === undefined || isItem(item, filter))
    .flatMap(({ id }) => models?.interest(id) ?? [])
  return (user) => {
    let highest = Number.NaN
    for (const score of scores) {
      const own = known(score[user])
      if (own !== undefined && !(own <= highest)) highest = own
    }
    return known(highest)
  }
}

function tierOf(registered: Day | undefined, today: Day, orders: number): string | undefined {
  if (registered === undefined || daysBetween(registered, today) < 0) return undefined
  return loyaltyTier(monthsBetween(registered, today), BigInt(orders))
}

/** The share of customers, in percent, that have less. */
function shareBelow({ audience }: Frame, amountOf: (user: number) => number): Figure {
  const shares = lazily(() => {
    const users = audience.customers.flatMap((customer, user) => (customer === undefined ? [] : [user]))
    const sorted = Float64Array.from(users, amountOf).sort()
    return new Map(Array.from(sorted, (value, i) => [value, i] as const).reverse())
  })
  return (user) => (100 * (shares().get(amountOf(user)) ?? 0)) / audience.customerCount
}

const known = (figure: number | undefined): number | undefined =>
  figure === undefined || Number.isNaN(figure) ? undefined : figure

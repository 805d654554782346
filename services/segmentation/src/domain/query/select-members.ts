import type { QueryNode, Ranking, SegmentQuery, TraitCondition } from '@customer-service/contracts/segmentation'
import { byCodePoint } from '../analysis/by-code-point.ts'
import type { Calendar } from '../analysis/calendar.ts'
import { compare, type Rational } from '../analysis/rational.ts'
import { UNITS } from '../audience/units.ts'
import { medianBaskets } from '../value/median-baskets.ts'
import { compares } from './compare.ts'
import { type Dossier, dossiersOf, isItem, orderCount, purchasesOf, spentOn } from './dossier.ts'
import { evaluateEvent, evaluateSequence } from './evaluate-event.ts'
import { evaluateMetric, interestOf, type Surroundings } from './evaluate-metric.ts'
import { holdsRegistration } from './evaluate-registration.ts'
import { evidenceOf, planEvidence } from './evidence.ts'
import type { Member, Population, Selection } from './population.ts'
import { sampleOf } from './sample.ts'
import type { Moment } from './time-range.ts'

/** How many members a query gives that doesn't say. */
export const DEFAULT_LIMIT = 10_000
/** From here on a customer counts as interested in an item. */
export const INTERESTED = 0.5

/** The customers that a query means at a moment, with their evidence, in its order. */
export function selectMembers(
  query: SegmentQuery,
  population: Population,
  { calendar, moment, scope }: { readonly calendar: Calendar; readonly moment: Moment; readonly scope?: string },
): Selection {
  const dossiers = dossiersOf(population, calendar, moment)
  const around = {
    population,
    calendar,
    moment,
    percentile: percentiles(dossiers),
    medianBasket: medians(population, calendar, moment),
  }
  const plan = planEvidence(query, scope !== undefined)
  const item = query.rank?.item ?? interestItem(query.where) ?? (scope === undefined ? undefined : { item: scope })
  const members = dossiers
    .filter((dossier) => isInScope(dossier, population, scope) && holds(query.where, dossier, around))
    .map((dossier) => {
      const interest = plan.showsInterest ? interestOf(dossier.customer.id, population, item) : undefined
      return evidenceOf(plan, dossier, interest, moment)
    })
    .sort(orderOf(query.rank))
  const limit = query.limit ?? DEFAULT_LIMIT
  return {
    members: members.slice(0, limit),
    total: members.length,
    truncated: query.limit === undefined && members.length > limit,
  }
}

function isInScope({ customer, happenings }: Dossier, population: Population, scope: string | undefined): boolean {
  if (scope === undefined) return true
  const touched = happenings.some(({ item }) => item !== undefined && isItem(item, { item: scope }))
  return touched || (population.interest?.(customer.id, scope) ?? 0) >= INTERESTED
}

/** Whether a condition holds for one customer. */
export function holds(node: QueryNode, dossier: Dossier, around: Surroundings): boolean {
  const { customer } = dossier
  switch (node.kind) {
    case 'and':
      return node.of.every((child) => holds(child, dossier, around))
    case 'or':
      return node.of.some((child) => holds(child, dossier, around))
    case 'not':
      return !holds(node.of, dossier, around)
    case 'event':
      return evaluateEvent(node, dossier, around.moment)
    case 'sequence':
      return evaluateSequence(node, dossier, around.moment)
    case 'metric':
      return evaluateMetric(node, dossier, around)
    case 'trait':
      return holdsTrait(node, dossier, around)
    case 'segment':
      return around.population.isMember?.(customer.id, node.id) ?? false
    case 'sample':
      return sampleOf(customer.id, node.seed) < node.fraction
    case 'everyone':
      return true
  }
}

function holdsTrait(condition: TraitCondition, { customer }: Dossier, { calendar, moment }: Surroundings): boolean {
  const { field, op, value } = condition
  if (field !== 'registered_at') return compares(customer[field], op, value)
  return holdsRegistration(calendar.dayOf(customer.registeredAt ?? ''), condition, calendar, moment)
}

/** The item whose interest the rows show: that of the first condition on it. */
export function interestItem(node: QueryNode): Ranking['item'] {
  if (node.kind === 'and' || node.kind === 'or') return node.of.map(interestItem).find((item) => item !== undefined)
  return node.kind === 'metric' && node.metric === 'interest_score' ? node.item : undefined
}

/** By the ranking, else by purchases, their value and e-mail opens; the last word has the id. */
function orderOf(rank: Ranking | undefined): (a: Member, b: Member) => number {
  const columns: readonly (keyof Member)[] = rank ? [rank.by] : ['purchase_count', 'total_value', 'email_opens']
  const direction = rank?.dir === 'asc' ? 1 : -1
  return (a, b) => {
    for (const column of columns) {
      const [left, right] = [rankOf(a[column]), rankOf(b[column])]
      if (left !== right) return left < right ? -direction : direction
    }
    return byCodePoint(a.customer_id, b.customer_id)
  }
}

/** Dates as their days, so that everything is a number; what is absent is least. */
const rankOf = (value: string | number | undefined): number =>
  value === undefined ? -1 : typeof value === 'number' ? value : Date.parse(value)

/** Of all purchases up to the day of the moment. */
function medians(population: Population, calendar: Calendar, { day }: Moment): Surroundings['medianBasket'] {
  const computed = lazily(() => {
    const buyers = dossiersOf(population, calendar, { day, instant: Number.POSITIVE_INFINITY }).flatMap((dossier) => {
      const { numerator, denominator } = spentOn(purchasesOf(dossier))
      const units = Number((numerator * BigInt(UNITS)) / denominator)
      return units > 0 ? [{ region: dossier.customer.region, units: units / orderCount(purchasesOf(dossier)) }] : []
    })
    return medianBaskets({
      regions: buyers.map(({ region }) => region),
      units: Float64Array.from(buyers, ({ units }) => Math.round(units)),
    })
  })
  return (customer) => computed()(customer)?.amount
}

function percentiles(dossiers: readonly Dossier[]): Surroundings['percentile'] {
  const values = lazily(() => shares(dossiers, (dossier) => spentOn(purchasesOf(dossier)), compare))
  const counts = lazily(() =>
    shares(
      dossiers,
      (dossier) => orderCount(purchasesOf(dossier)),
      (a, b) => a - b,
    ),
  )
  return ({ customer }, metric) => (metric === 'total_value_percentile' ? values() : counts()).get(customer.id) ?? 0
}

/** For each customer the share of customers, in percent, that have less. */
function shares<Value extends number | Rational>(
  dossiers: readonly Dossier[],
  valueOfOne: (dossier: Dossier) => Value,
  order: (a: Value, b: Value) => number,
): ReadonlyMap<string, number> {
  const sorted = dossiers
    .map((dossier) => ({ id: dossier.customer.id, value: valueOfOne(dossier) }))
    .sort((a, b) => order(a.value, b.value))
  const found = new Map<string, number>()
  let less = 0
  for (const [i, { id, value }] of sorted.entries()) {
    const before = sorted[i - 1]
    if (before !== undefined && order(before.value, value) !== 0) less = i
    found.set(id, (100 * less) / sorted.length)
  }
  return found
}

function lazily<Value>(compute: () => Value): () => Value {
  let value: Value | undefined
  return () => (value ??= compute())
}

import type { EventCondition, ItemFilter } from '@customer-service/contracts/segmentation'
import type { Calendar } from '../analysis/calendar.ts'
import { foldCategory } from '../analysis/fold-category.ts'
import { type Rational, rational, sum, ZERO } from '../analysis/rational.ts'
import type { CatalogueItem } from '../prompt/catalogue.ts'
import type { Customer, Interaction, Population } from './population.ts'
import { isWithin, type Moment, type Point } from './time-range.ts'

/** An interaction with its place in time and the item it was with. */
export interface Happening extends Interaction, Point {
  readonly item: CatalogueItem | undefined
}

/** A customer and all that the customer did until the moment of the query, oldest first. */
export interface Dossier {
  readonly customer: Customer
  readonly happenings: readonly Happening[]
}

export function dossiersOf(population: Population, calendar: Calendar, moment: Moment): readonly Dossier[] {
  const items = new Map(population.items.map((item) => [item.id, item]))
  const happenings = new Map<string, Happening[]>(population.customers.map(({ id }) => [id, []]))
  for (const interaction of population.interactions) {
    const instant = interaction.timestamp * 1_000
    const { number: day } = calendar.dayAt(new Date(instant))
    const isPast = day < moment.day.number || (day === moment.day.number && instant <= moment.instant)
    if (isPast)
      happenings
        .get(interaction.customerId)
        ?.push({ ...interaction, instant, day, item: items.get(interaction.itemId ?? '') })
  }
  return population.customers.map((customer) => ({
    customer,
    happenings: (happenings.get(customer.id) ?? []).sort((a, b) => a.instant - b.instant),
  }))
}

/** What of all that happened a condition is about: the events, their items, the currency and the time. */
export function matcherOf(condition: EventCondition, moment: Moment): (happening: Happening) => boolean {
  const events = new Set<string>([condition.event].flat())
  const isInTime = isWithin(condition.window, moment)
  const { item, currency } = condition
  return (happening) =>
    (events.has('any') || events.has(happening.event)) &&
    (currency === undefined || happening.currency === undefined || happening.currency === currency) &&
    (item === undefined || (happening.item !== undefined && isItem(happening.item, item))) &&
    isInTime(happening)
}

export function isItem(item: CatalogueItem, { item: id, family, category, powertrain }: ItemFilter): boolean {
  const isOneOf = (name: string, wanted: string | readonly string[] | undefined) =>
    wanted === undefined || [wanted].flat().some((one) => foldCategory(one) === foldCategory(name))
  return (
    isOneOf(item.id, id) &&
    isOneOf(item.family, family) &&
    isOneOf(item.category, category) &&
    isOneOf(item.powertrain, powertrain)
  )
}

export const spentOn = (happenings: readonly Happening[]): Rational =>
  happenings.reduce((total, { value }) => (value === undefined ? total : sum(total, rational(value))), ZERO)

/** What was done at once: purchases of one order are together, anything else is by itself. */
export const occasions = (happenings: readonly Happening[]): readonly (readonly Happening[])[] => [
  ...Map.groupBy(happenings, (one) => (one.event === 'purchase' ? (one.orderId ?? one) : one)).values(),
]

export const orderCount = (purchases: readonly Happening[]): number => occasions(purchases).length

export const purchasesOf = ({ happenings }: Dossier): readonly Happening[] =>
  happenings.filter(({ event }) => event === 'purchase')

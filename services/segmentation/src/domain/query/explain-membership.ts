import type { QueryNode, SegmentQuery } from '@customer-service/contracts/segmentation'
import type { Calendar } from '../analysis/calendar.ts'
import type { Language } from '../analysis/language.ts'
import type { CatalogueItem } from '../prompt/catalogue.ts'
import type { MedianBasket } from '../value/median-baskets.ts'
import { dossiersOf } from './dossier.ts'
import { evidenceOf, planEvidence } from './evidence.ts'
import type { Customer, Interaction, Member } from './population.ts'
import { holds } from './select-members.ts'
import { sentenceOf } from './sentence.ts'
import type { Moment } from './time-range.ts'

export interface KnownCustomer {
  readonly customer: Customer
  readonly interactions: readonly Interaction[]
  readonly items: readonly CatalogueItem[]
  readonly medianBasket?: MedianBasket | undefined
}

export interface Reason {
  readonly condition: string
  readonly holds: boolean
  /** What the condition compares the average basket with. */
  readonly median_basket?: MedianBasket
}

export interface Explanation {
  readonly evidence: Member
  /** The single conditions of the query that can be told from the customer alone. */
  readonly reasons: Reason[]
}

/** Which conditions of a query hold for a customer, and the figures behind them. */
export function explainMembership(
  query: SegmentQuery,
  { customer, interactions, items, medianBasket }: KnownCustomer,
  calendar: Calendar,
  { moment, language }: { readonly moment: Moment; readonly language: Language },
): Explanation {
  const population = { customers: [customer], items, interactions }
  const [dossier = { customer, happenings: [] }] = dossiersOf(population, calendar, moment)
  const around = {
    population,
    calendar,
    moment,
    percentile: () => Number.NaN,
    medianBasket: () => medianBasket?.amount,
  }
  return {
    evidence: evidenceOf(planEvidence(query, false), dossier, undefined, moment),
    reasons: leavesOf(query.where).map((leaf) => ({
      condition: sentenceOf({ where: leaf }, language),
      holds: holds(leaf, dossier, around),
      ...(medianBasket && comparesBaskets(leaf) && { median_basket: medianBasket }),
    })),
  }
}

/** Whether a condition is about average baskets above or below the median. */
export const comparesBaskets = (node: QueryNode): boolean =>
  node.kind === 'not'
    ? leavesOf(node.of).some(comparesBaskets)
    : node.kind === 'metric' && node.metric === 'value_segment'

/** Conditions that compare with other customers, with models or with segments say nothing of one customer. */
function leavesOf(node: QueryNode): readonly QueryNode[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(node.of).length === 0 ? [] : [node]
    case 'segment':
      return []
    case 'metric':
      return isOwn(node.metric) ? [node] : []
    default:
      return [node]
  }
}

const isOwn = (metric: string): boolean => !/_percentile$|^interest_score$|^predicted_|^p_/.test(metric)

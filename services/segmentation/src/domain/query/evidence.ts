import type { EventCondition, QueryNode, Ranking, SegmentQuery } from '@customer-service/contracts/segmentation'
import { rounded } from '../analysis/rational.ts'
import { compares } from './compare.ts'
import { type Dossier, type Happening, matcherOf, orderCount, spentOn } from './dossier.ts'
import { happened } from './nodes.ts'
import type { Member } from './population.ts'
import { dateText, type Moment } from './time-range.ts'

/** What the rows of a query show: the figures of what its members did, else who they are. */
export interface EvidencePlan {
  readonly conditions: readonly EventCondition[]
  readonly showsInterest: boolean
}

export function planEvidence({ where, rank }: SegmentQuery, isScoped: boolean): EvidencePlan {
  const conditions = [...positive(where), ...rankedBy(rank)]
  const isInteresting = rank?.by === 'interest_score' || asksInterest(where)
  return { conditions, showsInterest: isInteresting || (isScoped && conditions.length === 0) }
}

/** Conditions that ask for something to have happened; denials show nothing. */
function positive(node: QueryNode): readonly EventCondition[] {
  if (node.kind === 'and' || node.kind === 'or') return node.of.flatMap(positive)
  if (node.kind === 'sequence') return node.occurred ? [node.first, node.then] : [node.first]
  if (node.kind !== 'event') return []
  const isTrueOfNothing = (node.measure === 'count' || node.measure === 'sum') && compares(0, node.op, node.value)
  return isTrueOfNothing ? [] : [node]
}

function rankedBy(rank: Ranking | undefined): readonly EventCondition[] {
  switch (rank?.by) {
    case 'total_value':
    case 'purchase_count':
      return [happened('purchase')]
    case 'email_opens':
      return [happened('email_open')]
    case 'last_engagement':
      return [happened('any')]
    default:
      return []
  }
}

function asksInterest(node: QueryNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.of.some(asksInterest)
  return node.kind === 'metric' && node.metric === 'interest_score'
}

/** The columns of one member, in their order, only those that apply. */
export function evidenceOf(plan: EvidencePlan, dossier: Dossier, interest: number | undefined, moment: Moment): Member {
  const found = new Set<Happening>()
  const engaged = new Set<Happening>()
  for (const condition of plan.conditions) {
    for (const happening of dossier.happenings.filter(matcherOf(condition, moment))) {
      found.add(happening)
      if (condition.event === 'any' || happening.event !== 'purchase') engaged.add(happening)
    }
  }
  const group = plan.conditions.length === 0 ? ageGroup(dossier.customer.age) : undefined
  return {
    customer_id: dossier.customer.id,
    ...purchaseColumns([...found].filter(({ event }) => event === 'purchase')),
    ...emailColumns([...engaged]),
    ...lastColumn([...engaged]),
    ...(group !== undefined && { age_group: group }),
    ...(plan.showsInterest && interest !== undefined && { interest_score: interest }),
  }
}

const purchaseColumns = (purchases: readonly Happening[]) =>
  purchases.length > 0 && { purchase_count: orderCount(purchases), total_value: rounded(spentOn(purchases)) }

const emailColumns = (engaged: readonly Happening[]) =>
  engaged.some(({ event }) => event.startsWith('email_')) && {
    email_opens: engaged.filter(({ event }) => event === 'email_open').length,
  }

const lastColumn = (engaged: readonly Happening[]) =>
  engaged.length > 0 && { last_engagement: dateText(engaged.reduce((last, { day }) => Math.max(last, day), 0)) }

/** The band of an age; nobody under 18 has one. */
export function ageGroup(age: number | undefined): string | undefined {
  if (age === undefined || age < 18) return undefined
  const years = Math.floor(age)
  if (years <= 25) return '18-25'
  if (years <= 35) return '26-35'
  return years <= 50 ? '36-50' : '51+'
}

import type { Comparison, EventCondition, QueryNode, Window } from '@customer-service/contracts/segmentation'
import {
  AffinityType,
  AgeSegment,
  ChurnSegment,
  DiversityProfile,
  LoyaltyTier,
  ValueSegment,
} from '@customer-service/contracts/segmentation'
import { foldWord } from '../prompt/tokens.ts'
import { leavesOf } from './nodes.ts'
import { isDuration } from './render-words.ts'

/** What a condition compares: numbers, times, lengths of time, words, or labels of a list. */
type Kind = 'number' | 'date' | 'duration' | 'text' | readonly string[]

const TRAITS = { age: 'number', gender: 'text', city: 'text', region: 'text', registered_at: 'date' } as const
const LABELS: Readonly<Record<string, Kind>> = {
  churn_segment: ChurnSegment.enum,
  value_segment: ValueSegment.enum,
  loyalty_tier: LoyaltyTier.enum,
  age_segment: AgeSegment.enum,
  affinity_type: AffinityType.enum,
  diversity_profile: DiversityProfile.enum,
  affinity_category: 'text',
  membership_time: 'duration',
}

/** Why a condition can't hold for anybody, whoever the customers are; undefined: all of them can. */
export function operandProblem(where: QueryNode): string | undefined {
  for (const leaf of leavesOf(where)) {
    const problem = problemOf(leaf)
    if (problem !== undefined) return problem
  }
  return undefined
}

function problemOf(leaf: QueryNode): string | undefined {
  switch (leaf.kind) {
    case 'event':
      return eventProblem(leaf)
    case 'sequence':
      return eventProblem(leaf.first) ?? eventProblem(leaf.then)
    case 'trait':
      return leaf.op === 'within' && leaf.field === 'registered_at'
        ? undefined
        : comparisonProblem(leaf.field, TRAITS[leaf.field], leaf)
    case 'metric':
      return comparisonProblem(leaf.metric, LABELS[leaf.metric] ?? 'number', leaf)
    case 'sample':
      return leaf.fraction >= 0 && leaf.fraction <= 1 ? undefined : 'sample: fraction must be between 0 and 1'
    default:
      return undefined
  }
}

function eventProblem(condition: EventCondition): string | undefined {
  const kind = condition.measure.startsWith('time_since_') ? 'duration' : 'number'
  return comparisonProblem(condition.measure, kind, condition) ?? windowProblem(condition.window)
}

function windowProblem(window: Window | undefined): string | undefined {
  if (window === undefined || !('from' in window || 'to' in window)) return undefined
  const { from, to } = window
  return from !== undefined && to !== undefined && from > to ? 'window: from must not be after to' : undefined
}

interface Compared {
  readonly op: Comparison
  readonly value: unknown
}

function comparisonProblem(name: string, kind: Kind, { op, value }: Compared): string | undefined {
  if (op === 'exists') return undefined
  const wanted = typeof kind === 'string' ? NAMES[kind] : `one of ${kind.join(', ')}`
  if (op === 'in' || op === 'between') return listProblem(name, kind, { op, value }, wanted)
  const isText = op === 'contains' || op === 'starts_with' || op === 'ends_with'
  if (op === 'within' || (isText && kind !== 'text')) return `${name}: ${op} does not compare with ${wanted}`
  return isOf(kind, value) ? undefined : `${name} ${op}: the value must be ${wanted}`
}

function listProblem(name: string, kind: Kind, { op, value }: Compared, wanted: string): string | undefined {
  const isList = Array.isArray(value) && value.length > 0 && value.every((one) => isOf(kind, one))
  if (!isList || (op === 'between' && value.length !== 2)) {
    return `${name} ${op}: the value must be a list of ${op === 'between' ? 'two, each ' : ''}${wanted}`
  }
  const [first, second] = value
  const isReversed = op === 'between' && typeof first !== 'object' && first > second
  return isReversed ? `${name} between: the first must not be above the second` : undefined
}

const NAMES = { number: 'a number', date: 'a date such as 2026-02-12', duration: 'a length of time', text: 'a text' }

function isOf(kind: Kind, value: unknown): boolean {
  if (typeof kind !== 'string')
    return typeof value === 'string' && kind.some((one) => foldWord(one) === foldWord(value))
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (kind === 'duration') return isDuration(value)
  return typeof value === 'string' && (kind === 'date' ? /^\d{4}-\d{2}-\d{2}/.test(value) : value !== '')
}

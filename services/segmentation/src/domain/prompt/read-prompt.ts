import type { QueryNode, Ranking, SegmentQuery, Window } from '@customer-service/contracts/segmentation'
import { joined } from '../query/nodes.ts'
import type { Cursor } from './cursor.ts'
import { OPENINGS, RANKINGS } from './phrases.ts'
import { readItems } from './read-items.ts'
import { percentileBy } from './read-metric.ts'
import { type People, readPeople } from './read-people.ts'
import { readTrait } from './read-trait.ts'
import { readWindow } from './read-window.ts'
import { Refusal } from './refusal.ts'

/** A whole prompt, every word of it; undefined when some word isn't understood where it stands. */
export function readPrompt(c: Cursor): SegmentQuery | undefined {
  c.skip(OPENINGS)
  const start = c.position
  const lead = c.attempt(() => {
    const window = readWindow(c)
    return window && c.take(',') ? window : undefined
  })
  const leadWords = c.tokens.slice(start, c.position).flatMap(({ text }) => (text === ',' ? [] : [text]))
  c.skip(OPENINGS)
  const top = readTop(c)
  const groups = readGroups(c, top !== undefined)
  if (groups === undefined) return undefined
  const percentile = top?.isPercent ? percentileBy(c, top.n) : undefined
  const ranking = readRanking(c, top !== undefined)
  const rank = ranking ?? groups.find(({ rank }) => rank !== undefined)?.rank
  const traits = ranking && groups.length === 1 ? readTraits(c) : []
  c.take('please')
  if (!c.isAtEnd || (top?.isPercent && percentile === undefined)) return undefined
  const limit = top === undefined || top.isPercent ? undefined : limitOf(top.n)
  if (limit !== undefined && rank === undefined) throw new Refusal('vague_term', ['top'])
  const where = joined(
    'and',
    [whereOf(groups, percentile), ...traits].filter((node) => node !== undefined),
  )
  if (where === undefined && rank === undefined) throw new Refusal('no_condition')
  const scoped = lead === undefined ? where : where && within(where, lead)
  if (lead !== undefined && scoped === where) throw new Refusal('unknown_terms', leadWords)
  return { where: scoped ?? { kind: 'everyone' }, ...(rank && { rank }), ...(limit !== undefined && { limit }) }
}

interface Top {
  readonly n: number
  readonly isPercent: boolean
}

function readTop(c: Cursor): Top | undefined {
  return c.attempt(() => {
    c.take('the')
    if (!c.take('top')) return undefined
    const n = c.takeNumber()
    return n === undefined ? undefined : { n, isPercent: c.take('%', '% of') !== undefined }
  })
}

/** `top 20 customers by total spend in Istanbul`: who people are may stand last. */
function readTraits(c: Cursor): readonly QueryNode[] {
  const trait = c.attempt(() => readTrait(c, true))
  return trait === undefined ? [] : [trait, ...readTraits(c)]
}

/** How many to give at most. */
export function limitOf(n: number): number {
  if (!Number.isInteger(n) || n < 1 || n > 100_000) throw new Refusal('bad_range')
  return n
}

/** "top 10 by spend" names nobody: it is everyone. */
function readGroups(c: Cursor, isTop: boolean): readonly People[] | undefined {
  if (isTop && c.sees(() => c.take('by', ...MOST_LIKELY))) return [{ conditions: [] }]
  const first = readPeople(c)
  if (first === undefined) return undefined
  const groups = [first]
  for (;;) {
    const next = c.attempt(() => (c.take('or', ', or') ? readPeople(c) : undefined))
    if (next === undefined) return groups
    if (next.conditions.length === 0 || first.conditions.length === 0) return undefined
    groups.push(next)
  }
}

/** Some groups, any of them: when they are to be ranked, a ranking of one of them is for all. */
function whereOf(groups: readonly People[], percentile: QueryNode | undefined): QueryNode | undefined {
  const alternatives = groups.map(({ conditions }) => joined('and', conditions)).filter((node) => node !== undefined)
  return joined(
    'and',
    [joined('or', alternatives), percentile].filter((node) => node !== undefined),
  )
}

const MOST_LIKELY = ['most likely to buy', 'most likely to purchase', 'most interested in']

/** `by total spend`, `ranked by interest in the RAV4`, and after "top N" also `most likely to buy an SUV`. */
function readRanking(c: Cursor, isTop: boolean): Ranking | undefined {
  return c.attempt(() => {
    if (isTop && c.take(...MOST_LIKELY)) {
      const items = readItems(c)
      return items && ranking('interest_score', items.filters)
    }
    if (!c.take(...(isTop ? ['by'] : []), 'ranked by', 'sorted by', 'ordered by')) return undefined
    const by = c.takeFrom(RANKINGS)
    if (by === undefined) return undefined
    const items = by === 'interest_score' && c.take('in', 'for') ? readItems(c) : undefined
    return ranking(by, items?.filters ?? [undefined])
  })
}

/** A ranking by one thing at most. */
export function ranking(by: Ranking['by'], filters: readonly Ranking['item'][]): Ranking | undefined {
  const [item] = filters
  return filters.length > 1 ? undefined : { by, dir: 'desc', ...(item && { item }) }
}

/** Gives the time to every event that has none of its own. */
export function within(node: QueryNode, window: Window): QueryNode {
  if (node.kind === 'and' || node.kind === 'or') {
    const of = node.of.map((child) => within(child, window))
    return of.some((child, i) => child !== node.of[i]) ? { ...node, of } : node
  }
  if (node.kind === 'not') {
    const of = within(node.of, window)
    return of === node.of ? node : { ...node, of }
  }
  if (node.kind === 'sequence' && node.first.window === undefined) return { ...node, first: { ...node.first, window } }
  const isOpen = node.kind === 'event' && node.window === undefined && !node.measure.startsWith('time_')
  return isOpen ? { ...node, window } : node
}

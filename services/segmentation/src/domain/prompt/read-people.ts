import type { QueryNode, Ranking } from '@customer-service/contracts/segmentation'
import { happened, joined, negated } from '../query/nodes.ts'
import type { Cursor } from './cursor.ts'
import { FILLERS, PEOPLE, RELATIVES } from './phrases.ts'
import { readClauses } from './read-clauses.ts'
import { readEvent } from './read-event.ts'
import { readItems } from './read-items.ts'
import { readMetric } from './read-metric.ts'
import { readGender, readLabel, readTiers, readTrait } from './read-trait.ts'

/** A group of people; without conditions it is everyone. */
export interface People {
  readonly conditions: readonly QueryNode[]
  readonly rank?: Ranking
}

const EXCEPT = ['except', 'except for', 'excluding', 'other than', 'apart from']

/** `high-value women in Istanbul who bought a sedan, except those in Ankara`. Exclusions don't nest. */
export function readPeople(c: Cursor, mayExclude = true): People | undefined {
  const conditions: QueryNode[] = []
  let rank: Ranking | undefined
  let isNamed = false
  for (;;) {
    c.skip(FILLERS)
    const isGendered = c.sees(() => readGender(c))
    const found: Modifier | undefined = readBuyers(c) ?? modifierOf(c, conditions.length > 0, isNamed)
    if (found === undefined) {
      if (c.takeOneOf(PEOPLE) === undefined) break
      isNamed = true
      continue
    }
    if (found.rank !== undefined) rank = found.rank
    isNamed ||= isGendered || found.isNamed === true
    conditions.push(found.node)
  }
  if (conditions.length === 0 && !isNamed) return undefined
  const clauses = c.attempt(() => (c.take(...RELATIVES, ', who') ? readClauses(c) : undefined))
  if (clauses !== undefined) conditions.push(clauses)
  while (mayExclude) {
    const excluded = c.attempt(() => readExcluded(c))
    if (excluded === undefined) break
    conditions.push({ kind: 'not', of: excluded })
  }
  return { conditions, ...(rank && { rank }) }
}

function readExcluded(c: Cursor): QueryNode | undefined {
  if (!c.take(...EXCEPT, ...EXCEPT.map((word) => `, ${word}`))) return undefined
  return joined('and', readPeople(c, false)?.conditions ?? [])
}

interface Modifier {
  readonly node: QueryNode
  readonly rank?: Ranking
  readonly isNamed?: boolean
}

const FIRST_TIME = ['first time', 'first time car', 'first time vehicle']
const BUYERS = ['buyer', 'buyers', 'purchaser', 'purchasers']

/** Names of people by what they bought: `repeat buyers`, `SUV buyers`, `potential first-time buyers`. */
function readBuyers(c: Cursor): Modifier | undefined {
  return c.attempt(() => {
    const isPotential = c.take('potential', 'prospective') !== undefined
    const kind = c.take('repeat', 'returning', 'one time', 'non', ...FIRST_TIME)
    if (isPotential && (kind === undefined || !FIRST_TIME.includes(kind))) return undefined
    const item = kind === undefined ? readItems(c) : undefined
    const noun = c.take(...BUYERS, ...(kind === 'repeat' || kind === 'returning' ? ['customer', 'customers'] : []))
    if (noun === undefined) return undefined
    if (isPotential) return { ...bought('=', 0), rank: { by: 'interest_score', dir: 'desc' } }
    if (kind === 'non') return bought('=', 0)
    if (kind === 'repeat' || kind === 'returning') return bought('>=', 2)
    if (kind !== undefined) return bought('=', 1)
    const items = item ?? c.attempt(() => (c.take('of') ? readItems(c) : undefined))
    const nodes = (items?.filters ?? [undefined]).map((filter) => happened('purchase', { item: filter }))
    const node = joined(items?.join ?? 'or', nodes)
    return node && { node, isNamed: true }
  })
}

const bought = (op: '=' | '>=', value: number): Modifier => ({
  node: happened('purchase', {}, { op, value }),
  isNamed: true,
})

/** One condition before or after the noun; between two of them "and" or a comma may stand. */
function modifierOf(c: Cursor, isLater: boolean, isNamed: boolean): Modifier | undefined {
  return c.attempt(() => {
    if (isLater) c.take('and', ',', 'but')
    const isNegated = c.take('not') !== undefined
    if (isNegated) c.take('in the')
    const node = (isNamed ? undefined : readAdjectives(c)) ?? readAttribute(c)
    return node && { node: isNegated ? negated(node) : node }
  })
}

function readAttribute(c: Cursor): QueryNode | undefined {
  return c.attempt(() => readActivity(c)) ?? c.attempt(() => readMetric(c)) ?? readTrait(c, true)
}

/** "inactive for 90 days" and the like, which need no relative clause. */
const readActivity = (c: Cursor): QueryNode | undefined =>
  c.sees(() => c.take('active', 'inactive', 'dormant', 'lapsed', 'churned')) ? readEvent(c) : undefined

/** `high-value or loyal customers`: alternatives before one noun. */
function readAdjectives(c: Cursor): QueryNode | undefined {
  return c.attempt(() => {
    const nodes: QueryNode[] = []
    do {
      const node = c.attempt(() => readTiers(c)) ?? readLabel(c)
      if (node === undefined) return undefined
      nodes.push(node)
    } while (c.take('or'))
    return nodes.length > 1 && c.sees(() => c.takeOneOf(PEOPLE)) ? joined('or', nodes) : undefined
  })
}

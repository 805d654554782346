import type { QueryNode } from '@customer-service/contracts/segmentation'
import { joined } from '../../query/nodes.ts'
import type { Cursor } from '../cursor.ts'
import { Refusal } from '../refusal.ts'
import { readBuyers } from './read-buyers.ts'
import { readEvent } from './read-event.ts'
import { OR } from './read-items.ts'
import { readMetric } from './read-metric.ts'
import { being, readGender, readTrait } from './read-trait.ts'
import { mayShare, readShared } from './shared-verb.ts'
import { PEOPLE } from './words.ts'

const BUT = ['ama', 'fakat', 'ancak'].flatMap((word) => [word, `, ${word}`])
const EITHER = OR.flatMap((word) => [word, `, ${word}`])

/** What is said of people before they are named: "ve" binds closer than "veya", and "veya" closer than "ama". */
export function readClauses(c: Cursor): QueryNode | undefined {
  const first = readAlternatives(c, undefined)
  if (first === undefined) return undefined
  const parts = [first]
  while (!endsPeople(c)) {
    const next = c.attempt(() => (c.take(...BUT) ? readAlternatives(c, lastOf(parts.at(-1)?.node)) : undefined))
    if (next === undefined) break
    parts.push(next)
  }
  return joined(
    'and',
    parts.map(({ node }) => node),
  )
}

/** Whether the people have been named by the last word: "alanlar", "Ankara'dakiler", "VIP'ler". */
export function endsPeople({ last }: Cursor): boolean {
  return last?.form?.areThose === true || (last?.form?.isPlural === true && last.text !== 'yas')
}

interface Part {
  readonly node: QueryNode
  /** Conditions stand beside each other without a word for how they belong together. */
  readonly isLoose?: boolean
  /** It is a verb alone, which takes all else from the condition before. */
  readonly isShared?: boolean
}

function readAlternatives(c: Cursor, before: QueryNode | undefined): Part | undefined {
  const first = readTogether(c, before)
  if (first === undefined) return undefined
  const parts = [first]
  while (!endsPeople(c)) {
    const next = c.attempt(() => (c.take(...EITHER) ? readTogether(c, lastOf(parts.at(-1)?.node)) : undefined))
    if (next === undefined) break
    parts.push(next)
  }
  // "A, B veya C": nobody knows whether A holds for both.
  if (parts.length > 1 && parts.some(({ isLoose }) => isLoose)) throw new Refusal('vague_term', ['veya'])
  const node = joined('or', parts.reduce(merged, []))
  return node && { node, ...(parts.length === 1 && first) }
}

/** "İnceleyen veya satın alan": either of them, with the same item and time. */
function merged(nodes: readonly QueryNode[], { node, isShared }: Part): readonly QueryNode[] {
  const last = nodes.at(-1)
  if (!isShared || last === undefined || !mayShare(last) || !mayShare(node)) return [...nodes, node]
  if ([last, node].some(({ op, value }) => op !== '>=' || value !== 1)) return [...nodes, node]
  const names = [...new Set([last.event, node.event].flat())]
  const [only = 'any'] = names
  return [...nodes.slice(0, -1), { ...last, event: names.length > 1 ? names : only }]
}

const AND = ['ve', ', ve', ',']

function readTogether(c: Cursor, before: QueryNode | undefined): Part | undefined {
  const first = readAtom(c, before)
  if (first === undefined) return undefined
  const nodes = [first.node]
  let isLoose = false
  while (!endsPeople(c)) {
    const next = c.attempt(() => {
      const word = c.take(...AND)
      const part = readAtom(c, word?.includes('ve') ? lastOf(nodes.at(-1)) : undefined)
      return part && { ...part, word }
    })
    if (next === undefined) break
    if (!next.word?.includes('ve')) isLoose = true
    nodes.push(next.node)
  }
  const node = joined('and', nodes)
  return node && { node, isLoose, ...(nodes.length === 1 && first) }
}

const lastOf = (node: QueryNode | undefined): QueryNode | undefined =>
  node?.kind === 'and' || node?.kind === 'or' ? node.of.at(-1) : node

function readAtom(c: Cursor, before: QueryNode | undefined): Part | undefined {
  const shared = before && mayShare(before) ? c.attempt(() => readShared(c, before)) : undefined
  if (shared !== undefined) return { node: shared, isShared: true }
  if (namesPeople(c)) return undefined
  const node = c.attempt(() => readGroup(c)) ?? readBuyers(c) ?? readTrait(c) ?? readMetric(c) ?? readEvent(c)
  return node && { node }
}

/** "Kadınlar" and "kadın müşteriler" are whom all that stands before is said of. */
const namesPeople = (c: Cursor): boolean =>
  c.sees(() => readGender(c) && (c.last?.form?.isPlural || c.takeOneOf(PEOPLE)))

function readGroup(c: Cursor): QueryNode | undefined {
  if (!c.take('(')) return undefined
  const inner = readClauses(c)
  return inner && c.take(')') ? being(c, inner) : undefined
}

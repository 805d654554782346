import type { QueryNode } from '@customer-service/contracts/segmentation'
import { happened, joined, negated } from '../query/nodes.ts'
import type { Cursor } from './cursor.ts'
import { AUXILIARIES, GENDERS, PEOPLE, RELATIVES } from './phrases.ts'
import { readEvent, readSpell } from './read-event.ts'
import { readItems } from './read-items.ts'
import { readChance, readMetric } from './read-metric.ts'
import { readTrait } from './read-trait.ts'
import { readWindow } from './read-window.ts'

/** What a relative clause says: "and" binds closer than "or", and "or" closer than "but". */
export function readClauses(c: Cursor): QueryNode | undefined {
  return readChain(c, 'and', BUT, () => readDisjunction(c))
}

const BUT = ['but', 'yet', ', but', ', yet']
const AND = ['and', ',', ', and']
const NOT = ['not', 'never', 'do not', 'does not', 'did not', 'without', 'no longer']

function readDisjunction(c: Cursor): QueryNode | undefined {
  return readChain(c, 'or', ['or', ', or'], () => (opensPeople(c) ? undefined : readConjunction(c)))
}

/** "or women" and "or high-value customers" start another group of people. */
function opensPeople(c: Cursor): boolean {
  return c.sees(() => {
    while (c.position < c.tokens.length) {
      if (c.takeOneOf(PEOPLE) ?? c.takeFrom(GENDERS)) return true
      if (readTrait(c, false) === undefined) return undefined
    }
    return undefined
  })
}

function readConjunction(c: Cursor): QueryNode | undefined {
  const first = readAtom(c)
  if (first === undefined) return undefined
  const nodes = [first]
  for (;;) {
    const next = c.attempt(() => {
      c.take(...AND)
      return readAtom(c)
    })
    if (next === undefined) return joined('and', nodes)
    nodes.push(next)
  }
}

function readChain(
  c: Cursor,
  kind: 'and' | 'or',
  connectors: readonly string[],
  read: () => QueryNode | undefined,
): QueryNode | undefined {
  const first = read()
  if (first === undefined) return undefined
  const nodes = [first]
  for (;;) {
    const next = c.attempt(() => {
      if (!c.take(...connectors)) return undefined
      const last = nodes.at(-1)
      return (kind === 'and' && last !== undefined ? readEllipsis(c, last) : undefined) ?? read()
    })
    if (next === undefined) return joined(kind, nodes)
    nodes.push(next)
  }
}

/** "but not this month" and "but not a hybrid": what was said last, and it didn't happen then, or not with that. */
function readEllipsis(c: Cursor, before: QueryNode): QueryNode | undefined {
  return c.attempt(() => {
    const event = lastOf(before)
    if (event === undefined || !c.take('not')) return undefined
    const window = readWindow(c)
    if (window !== undefined) return { ...event, op: '=', value: 0, window }
    const items = event.item && readItems(c)?.filters
    const never = items?.map((item): QueryNode => ({ ...happened(event.event, { item, window: event.window }, NEVER) }))
    return never && joined('and', never)
  })
}

const NEVER = { op: '=', value: 0 } as const

function lastOf(node: QueryNode) {
  const last = node.kind === 'and' || node.kind === 'or' ? node.of.at(-1) : node
  return last?.kind === 'event' && last.measure === 'count' ? last : undefined
}

function readAtom(c: Cursor): QueryNode | undefined {
  return c.attempt(() => {
    c.skip(RELATIVES)
    if (c.take('either')) return readEither(c)
    c.skip(AUXILIARIES)
    if (c.take('neither')) return readNor(c)
    const isNegated = c.take(...NOT) !== undefined
    if (isNegated) c.skip(AUXILIARIES)
    const node = readGroup(c) ?? (isNegated ? readAbsence(c) : undefined) ?? readClause(c)
    return node && isNegated ? negated(node) : node
  })
}

function readGroup(c: Cursor): QueryNode | undefined {
  return c.attempt(() => {
    if (!c.take('(')) return undefined
    const inner = readClauses(c)
    return inner && c.take(')') ? inner : undefined
  })
}

/** "not purchased for 90 days": only a denial can last that long. */
function readAbsence(c: Cursor): QueryNode | undefined {
  return c.attempt(() => {
    const event = readEvent(c)
    if (event?.kind !== 'event' || event.window !== undefined) return undefined
    const window = readSpell(c)
    return window && { ...event, window }
  })
}

function readClause(c: Cursor): QueryNode | undefined {
  return c.attempt(() => readChance(c)) ?? readEvent(c) ?? readMetric(c) ?? readTrait(c, followsBe(c))
}

/** Whether the word before is a form of "to be": "are over 40". */
const followsBe = (c: Cursor): boolean => BE.has(c.tokens[c.position - 1]?.text ?? '')
const BE: ReadonlySet<string> = new Set(['are', 'is', 'were', 'was', 'be', 'not', 'either'])

function readEither(c: Cursor): QueryNode | undefined {
  const first = readConjunction(c)
  const second = first !== undefined && c.take('or') ? readConjunction(c) : undefined
  return first && second && joined('or', [first, second])
}

/** Neither one nor the other; a time after the second is for both. */
function readNor(c: Cursor): QueryNode | undefined {
  const shared = c.attempt(() => {
    const event = readEvent(c)
    return event?.kind === 'event' && Array.isArray(event.event) && !c.sees(() => c.take('nor')) ? event : undefined
  })
  if (shared?.kind === 'event') {
    const { event, item, window } = shared
    return joined(
      'and',
      [event].flat().map((one) => happened(one, { item, window }, { op: '=', value: 0 })),
    )
  }
  const first = readClause(c)
  const second = first !== undefined && c.take('nor') ? readClause(c) : undefined
  if (first === undefined || second === undefined) return undefined
  const window = second.kind === 'event' ? second.window : undefined
  const both = first.kind === 'event' && first.window === undefined && window ? { ...first, window } : first
  return joined('and', [negated(both), negated(second)])
}

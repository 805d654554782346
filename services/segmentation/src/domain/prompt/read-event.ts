import type { EventName, QueryNode, Window } from '@customer-service/contracts/segmentation'
import { happened, joined } from '../query/nodes.ts'
import type { Cursor } from './cursor.ts'
import { EMAIL_VERBS, EVENT_NOUNS, ITEM_VERBS, LIGHT_VERBS, PLAIN_EVENTS } from './phrases.ts'
import { type Items, readItems } from './read-items.ts'
import { type Quantity, readCount, readDurations, readTimes } from './read-quantity.ts'
import { readWindow } from './read-window.ts'

/** Something that customers did: `bought a sedan twice last year`, `made 3 purchases`, `opened our emails`. */
export function readEvent(c: Cursor): QueryNode | undefined {
  return (
    c.attempt(() => readCart(c)) ??
    c.attempt(() => readRecency(c)) ??
    c.attempt(() => readPlain(c)) ??
    c.attempt(() => readItemVerbs(c)) ??
    c.attempt(() => readEmailVerbs(c)) ??
    c.attempt(() => readNoun(c)) ??
    c.attempt(() => readActivity(c))
  )
}

/** `last purchased more than 60 days ago`, `first purchase was 2 years ago`. */
function readRecency(c: Cursor): QueryNode | undefined {
  c.take('their')
  const word = c.take('last', 'first', 'most recent', 'most recently')
  const event =
    word === undefined ? undefined : (c.takeFrom(ITEM_VERBS) ?? c.takeFrom(EVENT_NOUNS) ?? readEmailEvent(c))
  if (event === undefined) return undefined
  c.take('was', 'is', 'were')
  const items = readItems(c)
  const since = readSince(c)
  if (since === undefined) return undefined
  const measure = word === 'first' ? 'time_since_first' : 'time_since_last'
  return eachOf(items, (item) => ({ ...happened(event, { item }), measure, ...since }))
}

function readSince(c: Cursor): Quantity<unknown> | undefined {
  const ago = c.attempt(() => {
    const quantity = readDurations(c)
    return quantity && c.take('ago') ? quantity : undefined
  })
  if (ago !== undefined) return ago
  const window = readWindow(c)
  return window && 'last' in window ? { op: '<=', value: window.last } : undefined
}

function readEmailEvent(c: Cursor): readonly EventName[] | undefined {
  return c.attempt(() => {
    const events = c.takeFrom(EMAIL_VERBS)
    return events && readEmails(c) ? events : undefined
  })
}

function readPlain(c: Cursor): QueryNode | undefined {
  const event = c.takeFrom(PLAIN_EVENTS)
  return event && withTimes(c, (details, quantity) => happened(event, details, quantity))
}

function readItemVerbs(c: Cursor): QueryNode | undefined {
  const verbs = readVerbs(c, () => c.takeFrom(ITEM_VERBS))
  if (verbs === undefined) return undefined
  const counted = c.attempt(() => {
    const count = readCount(c)
    const items = count && readItems(c)
    return items && { count, items }
  })
  const items = counted?.items ?? readItems(c)
  return withTimes(
    c,
    (details, quantity) =>
      perVerb(verbs, (events) => eachOf(items, (item) => happened(events, { ...details, item }, quantity))),
    counted?.count,
  )
}

function readEmailVerbs(c: Cursor): QueryNode | undefined {
  const verbs = readVerbs(c, () => c.takeFrom(EMAIL_VERBS))
  if (verbs === undefined) return undefined
  const count = readCount(c)
  if (!readEmails(c)) return undefined
  return withTimes(c, (details, quantity) => perVerb(verbs, (events) => happened(events, details, quantity)), count)
}

function readEmails(c: Cursor): boolean {
  c.take('our', 'of our', 'the', 'any', 'any of our', 'an', 'one of our')
  return (
    c.take(
      'emails',
      'email',
      'newsletters',
      'newsletter',
      'campaigns',
      'campaign',
      'email campaigns',
      'email newsletters',
    ) !== undefined
  )
}

/** `made more than 3 purchases of a sedan`, `no activity`, `a test drive of the RAV4`. */
function readNoun(c: Cursor): QueryNode | undefined {
  c.take(...LIGHT_VERBS)
  const count = readCount(c)
  if (count === undefined) c.take('a', 'an', 'any')
  const event = c.takeFrom(EVENT_NOUNS)
  if (event === undefined) return undefined
  const items = c.attempt(() => (c.take('of', 'in', 'for', 'with') ? readItems(c) : undefined))
  return withTimes(
    c,
    (details, quantity) => eachOf(items, (item) => happened(event, { ...details, item }, quantity)),
    count,
  )
}

/** `active in the last 30 days`: without a time it is a label instead. */
function readActivity(c: Cursor): QueryNode | undefined {
  const word = c.take('active', 'inactive', 'dormant', 'lapsed', 'churned')
  const window = word === undefined ? undefined : (readWindow(c) ?? readSpell(c))
  if (window === undefined) return undefined
  if (word === 'active') return happened('any', { window })
  return joined('and', [happened('purchase'), happened('purchase', { window }, { op: '=', value: 0 })])
}

/** `for more than 90 days` of not doing something is the last 90 days. */
export function readSpell(c: Cursor): Window | undefined {
  return c.attempt(() => {
    if (!c.take('for', 'in')) return undefined
    c.take('more than', 'over', 'at least')
    const quantity = readDurations(c)
    return quantity?.op === '=' && 'n' in quantity.value ? { last: quantity.value } : undefined
  })
}

/** `added the RAV4 to their cart`, `abandoned their cart`. */
function readCart(c: Cursor): QueryNode | undefined {
  if (
    c.take('abandoned their cart', 'abandon their cart', 'abandoned a cart', 'abandoned their basket', 'abandoned cart')
  ) {
    const window = readWindow(c)
    return {
      kind: 'sequence',
      first: happened('add_to_cart', { window }),
      // biome-ignore lint/suspicious/noThenProperty: the name is of the query language, never called
      then: happened('purchase'),
      occurred: false,
    }
  }
  if (!c.take('added', 'add', 'adding')) return undefined
  const count = readCount(c)
  const items = readItems(c)
  if (items === undefined || !c.take('to their cart', 'to their basket', 'to the cart', 'to cart', 'to a cart'))
    return undefined
  return withTimes(
    c,
    (details, quantity) => eachOf(items, (item) => happened('add_to_cart', { ...details, item }, quantity)),
    count,
  )
}

interface Verbs {
  readonly join: 'or' | 'and'
  readonly events: readonly (readonly EventName[])[]
}

/** `viewed`, `viewed or purchased`: they share what follows. */
function readVerbs(c: Cursor, readVerb: () => EventName | readonly EventName[] | undefined): Verbs | undefined {
  const first = readVerb()
  if (first === undefined) return undefined
  const events = [[first].flat()]
  let join: 'or' | 'and' | undefined
  for (;;) {
    const next = c.attempt(() => {
      const word = c.take(...(join === undefined ? ['or', 'and', 'nor'] : [join]))
      const event = word === undefined ? undefined : readVerb()
      return event && { word, event }
    })
    if (next === undefined) return { join: join ?? 'or', events }
    join = next.word === 'and' ? 'and' : 'or'
    events.push([next.event].flat())
  }
}

const perVerb = (
  { join, events }: Verbs,
  build: (events: readonly EventName[]) => QueryNode | undefined,
): QueryNode | undefined =>
  join === 'or'
    ? build(events.flat())
    : joined(
        'and',
        events.map(build).filter((node) => node !== undefined),
      )

/** A condition for each item, or one for anything at all. */
export function eachOf(items: Items | undefined, build: (item: Items['filters'][number]) => QueryNode | undefined) {
  if (items === undefined) return build(undefined)
  return joined(
    items.join,
    items.filters.map(build).filter((node) => node !== undefined),
  )
}

/** Reads how often and when, in either order, and builds the condition with them. */
function withTimes(
  c: Cursor,
  build: (
    details: { readonly window?: Window | undefined },
    quantity: Quantity<number> | undefined,
  ) => QueryNode | undefined,
  counted?: Quantity<number>,
): QueryNode | undefined {
  const early = readWindow(c)
  const quantity = counted ?? readTimes(c)
  return build({ window: early ?? readWindow(c) }, quantity)
}

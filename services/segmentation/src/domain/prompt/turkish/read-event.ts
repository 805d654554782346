import type { EventName, QueryNode, Window } from '@customer-service/contracts/segmentation'
import { happened, negated } from '../../query/nodes.ts'
import type { Cursor } from '../cursor.ts'
import { eachOf } from '../read-event.ts'
import type { Items } from '../read-items.ts'
import { sumOf } from '../read-metric.ts'
import type { Money } from '../read-money.ts'
import type { Quantity } from '../read-quantity.ts'
import { ARTICLES, readObject } from './read-items.ts'
import { type Count, counted, readAgo, readCount, readMoney } from './read-quantity.ts'
import { readRecency, sinceLast } from './read-recency.ts'
import { takeVerb } from './read-trait.ts'
import { isUnit, readSpell, readWindow } from './read-window.ts'
import { didIt, ITEM_EVENTS } from './shared-verb.ts'
import { DEEDS, EMAIL_VERBS, EMAILS, EVENT_NOUNS, ITEM_VERBS } from './words.ts'

/** What stands before the verb, in any order, each at most once. */
interface Around {
  window?: Window | undefined
  /** "90 gündür": only what wasn't done lasts so long. */
  spell?: Window | undefined
  items?: Items | undefined
  count?: Count | undefined
  money?: Money | undefined
  /** "En son … önce". */
  since?: Quantity<unknown> | undefined
  isNever?: boolean
}

/** Something that customers did or didn't: `son 6 ayda en az 3 kez SUV alan`, `e-postalarımızı açmamış`. */
export function readEvent(c: Cursor): QueryNode | undefined {
  return c.attempt(() => readRecency(c)) ?? c.attempt(() => readTally(c)) ?? c.attempt(() => readDone(c))
}

/** `son 6 ayda alışveriş sayısı 3'ten fazla olan`. */
function readTally(c: Cursor): QueryNode | undefined {
  const window = readWindow(c)
  const items = readObject(c)
  const deed = c.takeFrom(EVENT_NOUNS)
  const count = deed && c.take('sayi') ? readCount(c) : undefined
  const did = count && takeVerb(c, 'ol')
  if (deed === undefined || count === undefined || did === undefined) return undefined
  if (items !== undefined && !ITEM_EVENTS.has(deed.event)) return undefined
  const node = eachOf(items, (item) => happened(deed.event, { item, window }, counted(count)))
  return node && !did ? negated(node) : node
}

function readDone(c: Cursor): QueryNode | undefined {
  const around: Around = {}
  do {
    const node = readVerb(c, around)
    if (node !== undefined) return node
  } while (readAround(c, around))
  return undefined
}

function readAround(c: Cursor, around: Around): boolean {
  const before = c.position
  if (!around.isNever) around.isNever = c.take('hic', 'hicbir zaman', 'asla', 'henuz', 'daha once hic') !== undefined
  c.take('daha once', 'simdiye kadar')
  around.window ??= readWindow(c)
  around.spell ??= readSpell(c)
  around.since ??= c.attempt(() => (c.take('en son') ? readAgo(c) : undefined))
  around.items ??= c.attempt(() => readObject(c))
  around.money ??= c.attempt(() => {
    const money = readMoney(c)
    return money?.currency === undefined ? undefined : money
  })
  if (around.money !== undefined) c.take('tutar', 'deger')
  around.count ??= c.attempt(() => {
    const count = readCount(c)
    return count && !isUnit(c) ? count : undefined
  })
  return c.position > before
}

function readVerb(c: Cursor, around: Around): QueryNode | undefined {
  return (
    c.attempt(() => readCart(c, around)) ??
    c.attempt(() => readSpent(c, around)) ??
    c.attempt(() => readDeed(c, around)) ??
    c.attempt(() => {
      const event = c.takeFrom(ITEM_VERBS)
      return event && done(c, around, event)
    }) ??
    c.attempt(() => readEmails(c, around)) ??
    c.attempt(() => {
      c.take(...ARTICLES)
      const deed = c.takeFrom(EVENT_NOUNS)
      if (deed === undefined || (around.items !== undefined && !ITEM_EVENTS.has(deed.event))) return undefined
      return c.take(...deed.verbs) ? done(c, around, deed.event) : undefined
    })
  )
}

/** The verb was read: its ending says whether it was done. */
function done(c: Cursor, around: Around, event: EventName | readonly EventName[]): QueryNode | undefined {
  const { items, count, money, since, isNever, spell } = around
  const did = didIt(c)
  if (did === undefined || money !== undefined || (isNever && (did || count !== undefined))) return undefined
  if (spell !== undefined && (did || around.window !== undefined)) return undefined
  const window = around.window ?? spell
  if (since !== undefined)
    return count || window || !did ? undefined : sinceLast(event, items, 'time_since_last', since)
  const build = (item: Items['filters'][number]) => happened(event, { item, window }, counted(count))
  const node = eachOf(items, build)
  return node && !did ? negated(node) : node
}

function readEmails(c: Cursor, around: Around): QueryNode | undefined {
  c.take(...ARTICLES)
  if (around.items !== undefined || !c.take(...EMAILS)) return undefined
  c.take('ile')
  const more = readMore(c, around)
  const events = c.takeFrom(EMAIL_VERBS)
  return events && done(c, more, events)
}

/** `sitemizi ziyaret eden`, `desteğe son 3 ayda başvuran`. */
function readDeed(c: Cursor, around: Around): QueryNode | undefined {
  const deed = around.items === undefined ? c.takeFrom(DEEDS) : undefined
  if (deed === undefined) return undefined
  const more = readMore(c, around)
  return c.take(...deed.verbs) ? done(c, more, deed.event) : undefined
}

/** When and how often, between the object and the verb. */
function readMore(c: Cursor, around: Around): Around {
  const more = { ...around }
  while (readAround(c, more));
  return more
}

/** `SUV'lara 5.000 TL'den fazla harcayan`, `bu yıl en az 500 dolarlık harcama yapan`. */
function readSpent(c: Cursor, around: Around): QueryNode | undefined {
  const { items, window, money, count } = around
  const amount = money ?? (count && !count.isTimes ? { quantity: count, currency: undefined } : undefined)
  const isSpent = c.take('harca', 'harcama yap')
  if (amount === undefined || isSpent === undefined || around.isNever || around.spell || (money && count))
    return undefined
  const did = didIt(c)
  const { op, value } = amount.quantity
  const [item] = items?.filters ?? []
  if (did === undefined || (items?.filters.length ?? 0) > 1) return undefined
  const node = sumOf({ quantity: { op, value }, currency: amount.currency }, item, window)
  return did ? node : negated(node)
}

/** `RAV4'ü sepetine ekleyen`, `sepetini terk eden`. */
function readCart(c: Cursor, around: Around): QueryNode | undefined {
  if (!c.take('sepet')) return undefined
  const more = readMore(c, around)
  const { items, window, count, isNever, spell } = more
  if (c.take('ekle')) return items && done(c, more, 'add_to_cart')
  if (!c.take('terk et', 'birak') || items || count || isNever || spell) return undefined
  const node: QueryNode = {
    kind: 'sequence',
    first: happened('add_to_cart', { window }),
    // biome-ignore lint/suspicious/noThenProperty: the name is of the query language, never called
    then: happened('purchase'),
    occurred: false,
  }
  const did = didIt(c)
  return did === undefined || did ? did && node : negated(node)
}

import type { QueryNode } from '@customer-service/contracts/segmentation'
import { negated } from '../../query/nodes.ts'
import type { Cursor } from '../cursor.ts'
import type { Quantity } from '../read-quantity.ts'
import { Refusal } from '../refusal.ts'
import { OR, readItems } from './read-items.ts'
import { readAgo, readDurations, readQuantity } from './read-quantity.ts'
import { readSpell, readWindow } from './read-window.ts'
import { AFTER_NUMBER, DEEDS, EMAILS, EVENT_NOUNS, GENDERS, ITEM_VERBS, LABELS, MORE_OR_LESS, TIERS } from './words.ts'

/** Who a customer is: place, age, gender, membership, or a label such as "yüksek değerli". */
export function readTrait(c: Cursor): QueryNode | undefined {
  return (
    c.attempt(() => readPlace(c)) ??
    c.attempt(() => being(c, readAge(c))) ??
    c.attempt(() => readMembership(c)) ??
    c.attempt(() => readInactive(c)) ??
    c.attempt(() => readLabel(c, () => readTiers(c) ?? readGender(c) ?? c.takeFrom(LABELS)))
  )
}

/** A verb, and whether it is done. */
export function takeVerb(c: Cursor, ...verbs: readonly string[]): boolean | undefined {
  return c.attempt(() => (c.take(...verbs) === undefined ? undefined : c.last?.form?.did))
}

/**
 * A label unless a longer name begins with it: "kadın parfümü". Before something that is bought or done it could be said of
 * that: "yeni SUV alan", "altın alan".
 */
function readLabel(c: Cursor, read: () => QueryNode | undefined): QueryNode | undefined {
  let nameEnd = 0
  c.sees(() => {
    readItems(c)
    nameEnd = c.position
  })
  const node = read()
  const start = c.position
  if (node === undefined || nameEnd > start) return undefined
  const { text = '', written = '' } = c.last ?? {}
  const said = being(c, node, text === 'risk' ? ['ol', 'bulun', 'tasi'] : ['ol'])
  const isSaidOfDeed = c.position === start && c.sees(() => readItems(c) ?? takeDeed(c))
  if (isSaidOfDeed && !c.vocabulary.nameWords.has(text)) throw new Refusal('vague_term', [written])
  return isSaidOfDeed ? undefined : said
}

const takeDeed = (c: Cursor) =>
  c.takeFrom(ITEM_VERBS) ?? c.takeFrom(EVENT_NOUNS) ?? c.takeFrom(DEEDS) ?? c.take(...EMAILS, 'sepet')

/** What is said of somebody may be followed by "olan", or by "olmayan", which turns it round. */
export function being(c: Cursor, node: QueryNode | undefined, verbs = ['ol']): QueryNode | undefined {
  if (node === undefined) return undefined
  if (c.take('degil')) {
    takeVerb(c, 'ol')
    return negated(node)
  }
  return takeVerb(c, ...verbs) === false ? negated(node) : node
}

export function readGender(c: Cursor): QueryNode | undefined {
  const gender = c.takeFrom(GENDERS)
  return gender === undefined ? undefined : { kind: 'trait', field: 'gender', op: '=', value: gender }
}

/** `platin veya altın üyeler`. */
function readTiers(c: Cursor): QueryNode | undefined {
  const tiers = readList(c, () => c.takeFrom(TIERS))
  if (tiers === undefined) return undefined
  c.take('uye', 'seviye', 'kademe', 'statu', 'sinif', 'seviye uye')
  return { kind: 'metric', metric: 'loyalty_tier', ...oneOf(tiers) }
}

const LIVE = ['yasa', 'otur', 'ikamet et', 'bulun', 'ol']

/** `İzmir'de yaşayan`, `İstanbul veya Ankara'daki`, `Bursalı`, `Ankara dışındaki`, `Ege bölgesindeki`. */
function readPlace(c: Cursor): QueryNode | undefined {
  const cities = readList(c, () => c.takeFrom(c.vocabulary.cities))
  const place = cities ? ({ field: 'city', ...oneOf(cities) } as const) : readRegion(c)
  if (place === undefined) return undefined
  const node: QueryNode = { kind: 'trait', ...place }
  const isOutside = c.take('disinda') !== undefined
  if (!isOutside && c.last?.form?.isDerived) return being(c, node)
  if (!isOutside && c.last?.form?.case !== 'loc') return undefined
  const isThere = c.last?.form?.isThere
  const isSo = takeVerb(c, ...LIVE) ?? isThere
  if (isSo === undefined) return undefined
  return isOutside === isSo ? { kind: 'not', of: node } : node
}

function readRegion(c: Cursor) {
  const regions = readList(c, () => c.takeFrom(c.vocabulary.regions))
  c.take('bolge')
  return regions && ({ field: 'region', ...oneOf(regions) } as const)
}

/** `30 yaş altı`, `40 yaşından büyük`, `25-34 yaş arası`, `30'lu yaşlarında`, `yaşı 40'tan büyük`. */
function readAge(c: Cursor): QueryNode | undefined {
  const decade = c.takeDecade()
  if (decade !== undefined) return c.take('yas') ? ageNode({ op: 'between', value: [decade, decade + 9] }) : undefined
  const isNamed = c.take('yas') !== undefined
  let isAge = isNamed
  const quantity = readQuantity(
    c,
    () => {
      const years = c.takeNumber()
      if (years !== undefined && c.take('yas')) isAge = true
      return years
    },
    (years) => years,
  )
  if (quantity === undefined) return undefined
  if (!isAge) isAge = c.take('yas') !== undefined
  const op = isAge && quantity.op === '=' ? readLateComparison(c) : undefined
  c.take('arasi', 'arasinda')
  const isExact = quantity.op === '=' && op === undefined
  if (!isAge || (isExact && !isNamed && c.last?.form?.case !== 'loc')) return undefined
  return ageNode(op ? { ...quantity, op } : quantity)
}

/** What compares an age may follow the word for years: "30 yaş üstü", "30 yaşından büyük". */
const readLateComparison = (c: Cursor) =>
  c.last?.form?.case === 'abl' ? c.takeFrom(MORE_OR_LESS) : c.takeFrom(AFTER_NUMBER)

function ageNode({ op, value }: Quantity<number>): QueryNode {
  if (![value].flat().every((age) => Number(age) >= 0 && Number(age) <= 130)) throw new Refusal('bad_range')
  return { kind: 'trait', field: 'age', op, value }
}

const JOIN = ['kaydol', 'kayit ol', 'uye ol', 'katil', 'kayit yap']

/** `geçen ay kaydolan`, `en az 1 yıldır üye olan`, `2024'ten beri üye`. */
const readMembership = (c: Cursor): QueryNode | undefined => c.attempt(() => readMembershipTime(c)) ?? readRegistered(c)

function readMembershipTime(c: Cursor): QueryNode | undefined {
  const ago = readAgo(c)
  const quantity = ago ?? readDurations(c)
  if (quantity === undefined) return undefined
  const lasts = c.last?.form?.lasts ?? (c.take('sure') !== undefined && c.last?.form?.lasts)
  const op = ago === undefined && quantity.op === '=' ? '>=' : quantity.op
  const node: QueryNode = { kind: 'metric', metric: 'membership_time', op, value: quantity.value }
  if (ago !== undefined) return registering(c, node)
  return lasts && c.take('uye', 'musteri') ? being(c, node) : undefined
}

function readRegistered(c: Cursor): QueryNode | undefined {
  const window = readWindow(c)
  return window && registering(c, { kind: 'trait', field: 'registered_at', op: 'within', value: window })
}

function registering(c: Cursor, node: QueryNode): QueryNode | undefined {
  const did = takeVerb(c, ...JOIN)
  if (did === undefined) return undefined
  return did ? node : negated(node)
}

const BOUGHT = { kind: 'event', event: 'purchase', measure: 'count' } as const

/** `90 gündür pasif`: who bought before, and not since. `son 30 günde aktif`: who did anything. */
function readInactive(c: Cursor): QueryNode | undefined {
  const spell = readSpell(c)
  const window = spell ?? readWindow(c)
  if (window === undefined) return undefined
  const word = c.take('pasif', 'inaktif', 'aktif')
  if (word === undefined) return undefined
  const active: QueryNode = { kind: 'event', event: 'any', measure: 'count', op: '>=', value: 1, window }
  if (word === 'aktif') {
    const node = being(c, active)
    return spell !== undefined && node === active ? undefined : node
  }
  const inactive: QueryNode = {
    kind: 'and',
    of: [
      { ...BOUGHT, op: '>=', value: 1 },
      { ...BOUGHT, op: '=', value: 0, window },
    ],
  }
  return being(c, inactive)
}

/** One or more: for what can have one value only, "ve" means "veya". */
export function readList<Value>(c: Cursor, readValue: () => Value | undefined): readonly Value[] | undefined {
  const first = readValue()
  if (first === undefined) return undefined
  const values = [first]
  for (;;) {
    const next = c.attempt(() => (c.take(...OR, 've', ', veya', ', ve', ',') ? readValue() : undefined))
    if (next === undefined) return [...new Set(values)]
    values.push(next)
  }
}

/** A comparison with one value or with several. */
export const oneOf = <Value>(values: readonly Value[]) =>
  values.length === 1 ? ({ op: '=', value: values[0] } as const) : ({ op: 'in', value: [...values] } as const)

import type { QueryNode, Ranking } from '@customer-service/contracts/segmentation'
import { happened, joined } from '../../query/nodes.ts'
import type { Cursor } from '../cursor.ts'
import { limitOf, ranking } from '../read-prompt.ts'
import { Refusal } from '../refusal.ts'
import { endsPeople, readClauses } from './read-clauses.ts'
import { readItems } from './read-items.ts'
import { oneOf, readGender, readList, takeVerb } from './read-trait.ts'
import { FILLERS, MOST, PEOPLE, RANKINGS } from './words.ts'

/** A group of people; without conditions it is everyone. */
export interface People {
  readonly conditions: readonly QueryNode[]
  readonly rank?: Ranking
  readonly limit?: number
}

/** `İstanbul'daki yüksek değerli kadınlar`, `müşterilerden SUV alanlar`, `Ankara'dakiler hariç VIP müşteriler`. */
export function readPeople(c: Cursor): People | undefined {
  const early = c.attempt(() => readExcluded(c))
  if (early !== undefined) c.take(',')
  const people = readGroup(c)
  if (people === undefined) return undefined
  const late = c.attempt(() => (c.take(',') ? readExcluded(c) : undefined))
  // Of the first hundred without some nobody knows whether they are to be a hundred.
  if (late !== undefined && people.limit !== undefined) throw new Refusal('vague_term', [c.last?.written ?? ''])
  const excluded = [early, late].filter((node) => node !== undefined)
  return { ...people, conditions: [...people.conditions, ...excluded.map((of): QueryNode => ({ kind: 'not', of }))] }
}

/** `Ankara'dakiler hariç`, `Ankara hariç`. */
function readExcluded(c: Cursor): QueryNode | undefined {
  if (!c.tokens.some(({ text }) => text === 'haric')) return undefined
  const cities = c.attempt(() => {
    const names = readList(c, () => c.takeFrom(c.vocabulary.cities))
    return names && c.take('haric') ? names : undefined
  })
  if (cities !== undefined) return { kind: 'trait', field: 'city', ...oneOf(cities) }
  const people = readGroup(c)
  return people && people.limit === undefined && c.take('haric') ? joined('and', people.conditions) : undefined
}

function readGroup(c: Cursor): People | undefined {
  c.skip(FILLERS)
  const start = c.position
  const early = readTop(c)
  const clauses = readClauses(c)
  const top = early ?? readTop(c)
  const isNamed = c.position > start && endsPeople(c)
  const head = isNamed ? [] : readHead(c)
  if (c.position === start) return undefined
  const group = { ...top, conditions: [...(top?.conditions ?? []), ...(clauses ? [clauses] : []), ...head] }
  if (!isPartitive(c)) return group
  // Some of the first hundred are not the first hundred of some.
  if (group.rank !== undefined) throw new Refusal('vague_term', [c.last?.written ?? ''])
  const some = readGroup(c)
  return some && { ...some, conditions: [...group.conditions, ...some.conditions] }
}

/** `müşterilerden`, `kadınlar arasından`: of whom some more is said. */
function isPartitive(c: Cursor): boolean {
  const isEnding = (endsPeople(c) || PEOPLE.has(c.last?.text ?? '')) && c.last?.form?.case === 'abl'
  return isEnding || c.take('arasindan', 'arasinda', 'icinden', 'icinde') !== undefined
}

/** `kadınlar`, `müşteriler`, `kadın üyeler`. */
function readHead(c: Cursor): readonly QueryNode[] {
  const gender = readGender(c)
  c.takeOneOf(PEOPLE)
  return gender === undefined ? [] : [gender]
}

/** Who comes first: `toplam harcamaya göre ilk 100`, `en çok harcayan 50`, `potansiyel ilk kez araç alıcıları`. */
const readTop = (c: Cursor): People | undefined =>
  c.attempt(() => readPotential(c)) ??
  c.attempt(() => {
    c.take(',', 've')
    return readRanked(c)
  })

/** `potansiyel ilk kez araç alıcıları`, `ilk kez araba alma potansiyeli olan müşteriler`. */
function readPotential(c: Cursor): People | undefined {
  const isPotential = c.take('potansiyel', 'olasi', 'muhtemel') !== undefined
  if (!c.take('ilk kez', 'ilk defa', 'ilk')) return undefined
  const items = readItems(c)
  if (items?.filters.some((filter) => filter !== undefined)) return undefined
  const isSaid = isPotential
    ? c.take('alici') !== undefined
    : c.take('alma potansiyel', 'satin alma potansiyel') !== undefined && takeVerb(c, 'ol')
  if (!isSaid) return undefined
  return { conditions: [happened('purchase', {}, { op: '=', value: 0 })], rank: { by: 'interest_score', dir: 'desc' } }
}

function readRanked(c: Cursor): People | undefined {
  const items = readItems(c)
  c.take('icin')
  const rank = readRanking(c, items?.filters ?? [undefined])
  if (rank === undefined) return undefined
  if (c.take('sirali', 'siralanmis') || takeVerb(c, 'sirala')) return { conditions: [], rank }
  c.take('ilk', 'en ust', 'en yuksek', 'en iyi')
  const n = c.takeNumber()
  return n === undefined ? undefined : { conditions: [], rank, limit: limitOf(n) }
}

function readRanking(c: Cursor, filters: readonly Ranking['item'][]): Ranking | undefined {
  const by = c.takeFrom(RANKINGS)
  if (by !== undefined) {
    const isOfItem = by === 'interest_score' || filters[0] === undefined
    return c.take('gore') && isOfItem ? ranking(by, filters) : undefined
  }
  if (c.take('satin alma olasilik en yuksek', 'alma olasilik en yuksek')) {
    takeVerb(c, 'ol')
    return ranking('interest_score', filters)
  }
  c.take('ile')
  if (!c.take('en cok')) return undefined
  const most = c.takeFrom(MOST)
  if (most === undefined || c.last?.form?.did !== true || (most !== 'interest_score' && filters[0])) return undefined
  if (c.token?.number === undefined) throw new Refusal('vague_term', ['en çok'])
  return ranking(most, filters)
}

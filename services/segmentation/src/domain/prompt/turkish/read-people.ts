import type { QueryNode, Ranking } from '@customer-service/contracts/segmentation'
import { happened, joined } from '../../query/nodes.ts'
import type { Cursor } from '../cursor.ts'
import { limitOf, ranking } from '../read-prompt.ts'
import { Refusal } from '../refusal.ts'
import { endsPeople, readClauses } from './read-clauses.ts'
import { readItems } from './read-items.ts'
import { readGender, readList, takeVerb } from './read-trait.ts'
import { FILLERS, MOST, PEOPLE, RANKINGS } from './words.ts'

/** A group of people; without conditions it is everyone. */
export interface People {
  readonly conditions: readonly QueryNode[]
  readonly rank?: Ranking
  readonly limit?: number
  /** Whether it was said that they are people: "müşteriler", "alanlar". */
  readonly isNamed: boolean
}

/** `İstanbul'daki yüksek değerli kadınlar`, `müşterilerden SUV alanlar`, `Ankara'dakiler hariç VIP müşteriler`. */
export function readPeople(c: Cursor, mayExclude = true): People | undefined {
  const early = mayExclude ? c.attempt(() => readExcluded(c)) : undefined
  if (early !== undefined) c.take(',')
  const people = readGroup(c)
  if (people === undefined) return undefined
  const late = mayExclude ? c.attempt(() => (c.take(',') ? readExcluded(c) : undefined)) : undefined
  const excluded = [early, late].filter((node) => node !== undefined)
  const conditions = [...people.conditions, ...excluded.map((of): QueryNode => ({ kind: 'not', of }))]
  return { ...people, conditions }
}

/** `Ankara'dakiler hariç`, `Ankara hariç`. */
function readExcluded(c: Cursor): QueryNode | undefined {
  if (!c.tokens.some(({ text }) => text === 'haric')) return undefined
  const cities = c.attempt(() => {
    const names = readList(c, () => c.takeFrom(c.vocabulary.cities))
    return names && c.take('haric') ? names : undefined
  })
  if (cities !== undefined) {
    const [city] = cities
    const compared = cities.length === 1 ? { op: '=', value: city } : { op: 'in', value: [...cities] }
    return { kind: 'trait', field: 'city', ...compared } as QueryNode
  }
  const people = readGroup(c)
  return people && c.take('haric') ? joined('and', people.conditions) : undefined
}

function readGroup(c: Cursor): People | undefined {
  c.skip(FILLERS)
  const start = c.position
  const potential = c.attempt(() => readPotential(c))
  const top = potential ?? c.attempt(() => readTop(c))
  const clauses = top === potential && potential ? undefined : readClauses(c)
  const late = top ?? c.attempt(() => readTop(c, clauses !== undefined))
  const isNamed = c.position > start && endsPeople(c)
  const head = isNamed ? [] : readHead(c)
  const conditions = [...(potential?.conditions ?? []), ...(clauses ? [clauses] : []), ...head]
  if (c.position === start) return undefined
  const group = {
    conditions,
    isNamed: isNamed || PEOPLE.has(c.last?.text ?? '') || endsPeople(c),
    ...(late?.rank && { rank: late.rank }),
    ...(late?.limit !== undefined && { limit: late.limit }),
  }
  return isPartitive(c) ? within(group, readGroup(c)) : group
}

/** `müşterilerden`, `kadınlar arasından`: of whom some more is said. */
function isPartitive(c: Cursor): boolean {
  const isEnding = (endsPeople(c) || PEOPLE.has(c.last?.text ?? '')) && c.last?.form?.case === 'abl'
  return isEnding || c.take('arasindan', 'arasinda', 'icinden', 'icinde') !== undefined
}

function within(all: People, some: People | undefined): People | undefined {
  return some && { ...all, ...some, conditions: [...all.conditions, ...some.conditions] }
}

/** `kadınlar`, `müşteriler`, `kadın üyeler`. */
function readHead(c: Cursor): readonly QueryNode[] {
  const gender = readGender(c)
  c.takeOneOf(PEOPLE)
  return gender === undefined ? [] : [gender]
}

interface Top {
  readonly conditions?: readonly QueryNode[]
  readonly rank: Ranking
  readonly limit?: number
}

/** `potansiyel ilk kez araç alıcıları`, `ilk kez araba alma potansiyeli olan müşteriler`. */
function readPotential(c: Cursor): Top | undefined {
  const isFirst = c.take('potansiyel', 'olasi', 'muhtemel') !== undefined
  if (!c.take('ilk kez', 'ilk defa', 'ilk')) return undefined
  const items = readItems(c)
  if (items?.filters.some((filter) => filter !== undefined)) return undefined
  const isSaid = isFirst
    ? c.take('alici') !== undefined
    : c.take('alma potansiyel', 'satin alma potansiyel') !== undefined && takeVerb(c, 'ol')
  if (!isSaid) return undefined
  return { conditions: [happened('purchase', {}, { op: '=', value: 0 })], rank: { by: 'interest_score', dir: 'desc' } }
}

/** `toplam harcamaya göre ilk 100`, `en çok harcayan 50`, `RAV4 satın alma olasılığı en yüksek 20`. */
function readTop(c: Cursor, isLater = false): Top | undefined {
  if (isLater) c.take(',', 've')
  const items = readItems(c)
  c.take('icin')
  const rank = readRanking(c, items?.filters ?? [undefined])
  if (rank === undefined) return undefined
  if (c.take('sirali', 'siralanmis') || takeVerb(c, 'sirala')) return { rank }
  c.take('ilk', 'en ust', 'en yuksek', 'en iyi')
  const n = c.takeNumber()
  if (n === undefined) return undefined
  return { rank, limit: limitOf(n) }
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

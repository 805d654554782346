import type { QueryNode } from '@customer-service/contracts/segmentation'
import type { Cursor } from './cursor.ts'
import { CURRENCIES, EVENT_NOUNS, GENDERS, LABELS, TIERS, TIME_UNITS } from './phrases.ts'
import { type Quantity, readDurations, readNumbers } from './read-quantity.ts'
import { readWindow } from './read-window.ts'
import { Refusal } from './refusal.ts'

/** Who a customer is: place, age, gender, membership, or a label such as high-value. */
export function readTrait(c: Cursor, mayBeBareAge: boolean): QueryNode | undefined {
  return (
    c.attempt(() => readPlace(c)) ??
    c.attempt(() => readAge(c, mayBeBareAge)) ??
    c.attempt(() => readMembership(c)) ??
    c.attempt(() => readTiers(c)) ??
    readGender(c) ??
    readLabel(c)
  )
}

export function readGender(c: Cursor): QueryNode | undefined {
  const gender = c.takeFrom(GENDERS)
  return gender === undefined ? undefined : { kind: 'trait', field: 'gender', op: '=', value: gender }
}

export const readLabel = (c: Cursor): QueryNode | undefined => c.takeFrom(LABELS)

/** `platinum or gold members`, `in the silver tier`. */
export function readTiers(c: Cursor): QueryNode | undefined {
  c.take('in the', 'the')
  const tiers = readList(c, () => c.takeFrom(TIERS))
  if (tiers === undefined) return undefined
  c.take('members', 'member', 'tier', 'tiers')
  return { kind: 'metric', metric: 'loyalty_tier', ...oneOf(tiers) }
}

function readPlace(c: Cursor): QueryNode | undefined {
  const word = c.take('in', 'from', ...LIVING, 'outside', 'outside of')
  if (word === undefined) return undefined
  const isOutside = word.includes('outside')
  const cities = readList(c, () => c.takeFrom(c.vocabulary.cities))
  const place = cities ? ({ field: 'city', ...oneOf(cities) } as const) : readRegion(c)
  if (place === undefined) return undefined
  const node: QueryNode = { kind: 'trait', ...place }
  return isOutside ? { kind: 'not', of: node } : node
}

const LIVING = ['live', 'lives', 'lived', 'living', 'based', 'located'].flatMap((verb) =>
  ['in', 'outside', 'outside of'].map((where) => `${verb} ${where}`),
)

function readRegion(c: Cursor) {
  c.take('the')
  const regions = readList(c, () => c.takeFrom(c.vocabulary.regions))
  c.take('region', 'regions')
  return regions && ({ field: 'region', ...oneOf(regions) } as const)
}

function readAge(c: Cursor, mayBeBare: boolean): QueryNode | undefined {
  if (c.take('in their')) return readDecade(c)
  const marked = c.take('aged', 'age', 'ages', 'age is', 'age was', 'of age', 'between the ages of') !== undefined
  const older = marked ? undefined : c.take('older than', 'younger than')
  if (older !== undefined) {
    const years = c.takeNumber()
    return years === undefined ? undefined : ageNode({ op: older === 'older than' ? '>' : '<', value: years }, c)
  }
  const decade = marked ? readDecade(c) : undefined
  if (decade !== undefined) return decade
  const quantity = readNumbers(c)
  if (quantity === undefined) return undefined
  const isYears = c.take('years old', 'year old', 'year olds', 'years of age') !== undefined
  const isAge = marked || isYears || (mayBeBare && !isOther(c) && isPersonal(quantity))
  return isAge ? ageNode(quantity, c) : undefined
}

/** A number of something else: days, euros, purchases. */
const isOther = (c: Cursor): boolean =>
  c.sees(() => c.takeFrom(TIME_UNITS) ?? c.takeFrom(CURRENCIES) ?? c.takeFrom(EVENT_NOUNS) ?? c.take('%', 'times'))

const isPersonal = ({ op, value }: Quantity<number>): boolean =>
  op !== '=' && [value].flat().every((n) => Number(n) <= 130)

function readDecade(c: Cursor): QueryNode | undefined {
  const decade = c.takeDecade()
  return decade === undefined ? undefined : ageNode({ op: 'between', value: [decade, decade + 9] }, c)
}

function ageNode({ op, value }: Quantity<number>, c: Cursor): QueryNode {
  c.take('years old', 'years of age')
  if (![value].flat().every((age) => Number(age) >= 0 && Number(age) <= 130)) throw new Refusal('bad_range')
  return { kind: 'trait', field: 'age', op, value }
}

/** `registered last month`, `members for at least 1 year`, `members since 2024`. */
function readMembership(c: Cursor): QueryNode | undefined {
  if (c.take('registered', 'joined', 'signed up', 'register', 'join', 'sign up', 'member since', 'members since')) {
    return registered(c)
  }
  const isMember = c.take(
    'member for',
    'members for',
    'a member for',
    'customers for',
    'customer for',
    'a customer for',
  )
  if (isMember === undefined) return undefined
  const quantity = readDurations(c)
  if (quantity === undefined) return undefined
  const op = quantity.op === '=' ? '>=' : quantity.op
  return { kind: 'metric', metric: 'membership_time', op, value: quantity.value }
}

function registered(c: Cursor): QueryNode | undefined {
  const ago = c.attempt(() => {
    const quantity = readDurations(c)
    return quantity && c.take('ago') ? quantity : undefined
  })
  if (ago !== undefined) return { kind: 'metric', metric: 'membership_time', ...ago }
  const window = readWindow(c)
  return window && { kind: 'trait', field: 'registered_at', op: 'within', value: window }
}

/** One or more, joined by commas, or, and: for what can have one value only, "and" means "or". */
function readList<Value>(c: Cursor, readValue: () => Value | undefined): readonly Value[] | undefined {
  const first = readValue()
  if (first === undefined) return undefined
  const values = [first]
  for (;;) {
    const next = c.attempt(() => (c.take('or', 'and', ', or', ', and', ',') ? readValue() : undefined))
    if (next === undefined) return [...new Set(values)]
    values.push(next)
  }
}

const oneOf = <Value>(values: readonly Value[]) =>
  values.length === 1 ? ({ op: '=', value: values[0] } as const) : ({ op: 'in', value: [...values] } as const)

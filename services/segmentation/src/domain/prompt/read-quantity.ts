import type { Comparison, Duration } from '@customer-service/contracts/segmentation'
import type { Cursor } from './cursor.ts'
import { COMPARISONS, PLURAL_WORDS, SUFFIXES, TIME_UNITS, TIMES_WORDS } from './phrases.ts'
import { Refusal } from './refusal.ts'

/** A comparison with one value, or with both ends of a range. */
export interface Quantity<Value> {
  readonly op: Comparison
  readonly value: Value | readonly [Value, Value]
}

/** `at least V`, `between V and V`, `V to V`, `V or more` or V alone. A reversed range is refused. */
export function readQuantity<Value>(
  c: Cursor,
  readValue: () => Value | undefined,
  sizeOf: (value: Value) => number,
): Quantity<Value> | undefined {
  return c.attempt(() => {
    const op = c.takeFrom(COMPARISONS)
    const opensRange = op === undefined && c.take('between') !== undefined
    const first = readValue()
    if (first === undefined) return undefined
    const suffix = opensRange || op !== undefined ? undefined : c.takeFrom(SUFFIXES)
    if (op !== undefined || suffix !== undefined) return { op: op ?? suffix ?? '=', value: first }
    const second = c.attempt(() => (c.take(...(opensRange ? ['and', 'to'] : ['to'])) ? readValue() : undefined))
    if (second === undefined) return opensRange ? undefined : { op: '=', value: first }
    if (sizeOf(first) > sizeOf(second)) throw new Refusal('bad_range')
    return { op: 'between', value: [first, second] }
  })
}

export const readNumbers = (c: Cursor): Quantity<number> | undefined =>
  readQuantity(
    c,
    () => c.takeNumber(),
    (n) => n,
  )

/** How many things, before what is counted: `at least 3`, `multiple`, `no`. */
export function readCount(c: Cursor): Quantity<number> | undefined {
  const plural = c.takeFrom(PLURAL_WORDS)
  if (plural !== undefined) return { op: '>=', value: plural }
  return whole(readNumbers(c)) ?? (c.take('no') ? { op: '=', value: 0 } : undefined)
}

/** How often, after what is counted: `twice`, `more than 3 times`. */
export function readTimes(c: Cursor): Quantity<number> | undefined {
  return c.attempt(() => {
    if (c.take('multiple times')) return { op: '>=', value: 2 }
    if (c.take('several times')) return { op: '>=', value: 3 }
    let isCounted = false
    const quantity = readQuantity(
      c,
      () => {
        const word = c.takeFrom(TIMES_WORDS)
        if (word !== undefined) isCounted = true
        const n = word ?? c.takeNumber()
        if (n !== undefined && c.take('times', 'time')) isCounted = true
        return n
      },
      (n) => n,
    )
    if (quantity === undefined) return undefined
    return isCounted || c.take('times', 'time') ? whole(quantity) : undefined
  })
}

/** `6 months`, `a year`, `half a year`, `week`. A quarter is three months. */
export function readDuration(c: Cursor): Duration | undefined {
  return c.attempt(() => {
    if (c.take('half a year')) return { n: 6, unit: 'month' }
    const given = c.takeNumber()
    if (given === undefined) c.take('a', 'an')
    const n = given ?? 1
    const unit = c.takeFrom(TIME_UNITS)
    if (unit === undefined) return undefined
    if (!Number.isSafeInteger(n) || n < 1 || n > 100_000) throw new Refusal('bad_range')
    return { n: n * unit[0], unit: unit[1] }
  })
}

const HOURS = { hour: 1, day: 24, week: 168, month: 730.5, year: 8_766 }

/** About how many hours: to see which of two is longer. */
export const lengthOf = ({ n, unit }: Duration): number => n * HOURS[unit]

export const readDurations = (c: Cursor): Quantity<Duration> | undefined =>
  readQuantity(c, () => readDuration(c), lengthOf)

/** Things are counted in whole numbers. */
export function whole(quantity: Quantity<number> | undefined): Quantity<number> | undefined {
  if (quantity !== undefined && ![quantity.value].flat().every((n) => Number.isSafeInteger(n)))
    throw new Refusal('bad_range')
  return quantity
}

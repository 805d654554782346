import type { Comparison, Duration } from '@customer-service/contracts/segmentation'
import type { Cursor } from '../cursor.ts'
import { type Money, readMoneyIn } from '../read-money.ts'
import { lengthOf, type Quantity, whole } from '../read-quantity.ts'
import { Refusal } from '../refusal.ts'
import { AFTER_NUMBER, BEFORE_NUMBER, CURRENCIES, MORE_OR_LESS, TIME_UNITS } from './words.ts'

/** `en az V`, `V'den fazla`, `V'nin üzerinde`, `V ile V arası`, `V ve üzeri` or V alone. A reversed range is refused. */
export function readQuantity<Value>(
  c: Cursor,
  readValue: () => Value | undefined,
  sizeOf: (value: Value) => number,
): Quantity<Value> | undefined {
  return c.attempt(() => {
    const before = c.takeFrom(BEFORE_NUMBER)
    const first = readValue()
    if (first === undefined) return undefined
    if (before !== undefined) return { op: before, value: first }
    const after = readAfter(c)
    if (after !== undefined) return { op: after, value: first }
    const second = c.attempt(() => readSecond(c, readValue))
    if (second === undefined) return { op: '=', value: first }
    if (sizeOf(first) > sizeOf(second)) throw new Refusal('bad_range')
    return { op: 'between', value: [first, second] }
  })
}

/** What is said after a number depends on its case: "3'ten fazla", "3'e kadar", "3'ün üzerinde". */
function readAfter(c: Cursor): Comparison | undefined {
  const ending = c.last?.form?.case
  if (ending === 'abl') return c.takeFrom(MORE_OR_LESS)
  if (ending === 'dat') return c.take('kadar') ? '<=' : undefined
  return c.takeFrom(AFTER_NUMBER)
}

/** "3 ile 5 arasında" and "3-5": with "ve" or "ile" it must be said that it is a range. */
function readSecond<Value>(c: Cursor, readValue: () => Value | undefined): Value | undefined {
  const link = c.take('ile', 'ila', 've', 'to')
  const second = link === undefined ? undefined : readValue()
  const isClosed = c.take('arasi', 'arasinda') !== undefined
  return isClosed || link === 'to' || link === 'ila' ? second : undefined
}

const TIMES = ['kez', 'kere', 'defa', 'sefer']

export interface Count extends Quantity<number> {
  /** Whether times were counted: "3 kez", not "3". */
  readonly isTimes: boolean
}

/** How many, or how often: `en az 3`, `3 kezden fazla`, `birden fazla`. "Bir" alone is an article. */
export function readCount(c: Cursor): Count | undefined {
  return c.attempt(() => {
    const start = c.position
    let isTimes = false
    const quantity = readQuantity(
      c,
      () => {
        const n = c.takeNumber()
        if (n !== undefined && c.take(...TIMES) !== undefined) isTimes = true
        return n
      },
      (n) => n,
    )
    if (quantity === undefined) return undefined
    if (c.take(...TIMES) !== undefined) isTimes = true
    if (quantity.op === '=' && c.last?.form?.case !== undefined) return undefined
    const isOne = c.tokens[start]?.text === 'bir'
    if (isOne && quantity.op === '=' && !isTimes) return undefined
    return isOne && quantity.op === '>' ? { op: '>=', value: 2, isTimes } : { ...quantity, isTimes }
  })
}

/** A count of whole things; a bare number stands for itself. */
export const counted = (count: Count | undefined): Quantity<number> | undefined =>
  whole(count && { op: count.op, value: count.value })

/** `6 ay`, `yarım yıl`, `ay`. A quarter is three months. */
export function readDuration(c: Cursor): Duration | undefined {
  return c.attempt(() => {
    if (c.take('yarim yil', 'yarim sene')) return { n: 6, unit: 'month' }
    const n = c.takeNumber() ?? 1
    const unit = c.takeFrom(TIME_UNITS)
    if (unit === undefined) return undefined
    if (!Number.isSafeInteger(n) || n < 1 || n > 100_000) throw new Refusal('bad_range')
    return { n: n * unit[0], unit: unit[1] }
  })
}

export const readDurations = (c: Cursor): Quantity<Duration> | undefined =>
  readQuantity(c, () => readDuration(c), lengthOf)

/** `60 gün önce`, `60 günden daha önce`, `60 günden eski`, `en az 60 gün önce`. */
export function readAgo(c: Cursor): Quantity<Duration> | undefined {
  return c.attempt(() => {
    const quantity = readDurations(c)
    const isBeyond = quantity?.op === '=' && c.last?.form?.case === 'abl'
    c.take('daha')
    if (quantity === undefined || !c.take('once', ...(isBeyond ? ['eski'] : []))) return undefined
    return isBeyond ? { ...quantity, op: '>' } : quantity
  })
}

export const readMoney = (c: Cursor): Money | undefined => readMoneyIn(c, { currencies: CURRENCIES, readQuantity })

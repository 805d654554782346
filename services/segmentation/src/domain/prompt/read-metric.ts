import type { ItemFilter, QueryNode, Window } from '@customer-service/contracts/segmentation'
import { happened, joined } from '../query/nodes.ts'
import type { Cursor } from './cursor.ts'
import { CHANCES, CURRENCIES } from './phrases.ts'
import { type Items, readItems } from './read-items.ts'
import { type Money, readMoneyIn } from './read-money.ts'
import { type Quantity, readNumbers, readQuantity } from './read-quantity.ts'
import { readWindow } from './read-window.ts'
import { Refusal } from './refusal.ts'

/** Figures of a customer: money spent, baskets, value, interest, the favourite category, a place among all. */
export function readMetric(c: Cursor): QueryNode | undefined {
  return (
    c.attempt(() => readSpent(c)) ??
    c.attempt(() => readAmount(c)) ??
    c.attempt(() => readInterest(c)) ??
    c.attempt(() => readFavourite(c)) ??
    c.attempt(() => readPercentile(c))
  )
}

/** `spent more than $5,000 on SUVs in the past 12 months`. */
function readSpent(c: Cursor): QueryNode | undefined {
  if (!c.take('spent', 'spend', 'spending')) return undefined
  const before = readOn(c)
  const money = readMoney(c)
  if (money === undefined) return undefined
  const items = before ?? readOn(c)
  const window = readWindow(c)
  if (items?.join === 'and') return undefined
  const build = (item: ItemFilter | undefined): QueryNode => sumOf(money, item, window)
  return items === undefined ? build(undefined) : items.filters.length === 1 ? build(items.filters[0]) : undefined
}

const readOn = (c: Cursor): Items | undefined => c.attempt(() => (c.take('on') ? readItems(c) : undefined))

/** Money spent. */
export function sumOf({ quantity, currency }: Money, item?: ItemFilter, window?: Window): QueryNode {
  return { ...happened('purchase', { item, window }, quantity), measure: 'sum', ...(currency && { currency }) }
}

const TOTALS = ['total spend', 'total spending', 'lifetime spend', 'lifetime spending', 'lifetime value', 'ltv']
const BASKETS = [
  'average order value',
  'average basket',
  'average basket value',
  'average basket size',
  'average order',
  'avg basket',
]
const PREDICTED = ['predicted lifetime value', 'predicted clv', 'clv', 'predicted customer lifetime value']

function readAmount(c: Cursor): QueryNode | undefined {
  c.take('a', 'an', 'the', 'their')
  const name = c.take(...TOTALS, ...BASKETS, ...PREDICTED)
  if (name === undefined) return undefined
  c.take('of', 'is', 'was', 'are')
  const money = readMoney(c)
  if (money === undefined) return undefined
  if (TOTALS.includes(name)) return sumOf(money, undefined, readWindow(c))
  if (money.currency !== undefined) throw new Refusal('unknown_terms', [money.currency])
  const metric = BASKETS.includes(name) ? 'avg_basket' : 'predicted_clv'
  return { kind: 'metric', metric, ...money.quantity }
}

/** The currency may also stand behind what closes the amount: `5,000 or more dollars`. */
function readMoney(c: Cursor): Money | undefined {
  const money = readMoneyIn(c, { currencies: CURRENCIES, readQuantity })
  return money && { ...money, currency: money.currency ?? c.takeFrom(CURRENCIES) }
}

const IN_90_DAYS = ['in', 'within', 'over'].flatMap((word) => [`${word} 90 days`, `${word} the next 90 days`])

/** `a purchase probability over 60%`, `a chance of buying within 90 days of at least 0.6`. */
export function readChance(c: Cursor): QueryNode | undefined {
  c.take('a', 'an', 'the', 'their')
  const metric = c.takeFrom(CHANCES)
  if (metric === undefined) return undefined
  if (metric === 'p_buy_90d') c.take(...IN_90_DAYS)
  c.take('of', 'is')
  const quantity = readQuantity(
    c,
    () => chanceOf(c.takeNumber(), () => c.take('%', 'percent') !== undefined),
    (chance) => chance,
  )
  return quantity && { kind: 'metric', metric, ...quantity }
}

/** Between 0 and 1, however it was written. */
export function chanceOf(n: number | undefined, isPercent: () => boolean): number | undefined {
  if (n === undefined) return undefined
  const chance = isPercent() ? Number((n / 100).toFixed(6)) : n
  if (chance < 0 || chance > 1) throw new Refusal('bad_range')
  return chance
}

/** `interested in the Camry`, `likely to buy an SUV`, `an interest score at least 0.7 for the RAV4`. */
function readInterest(c: Cursor): QueryNode | undefined {
  c.take('a', 'an', 'the')
  if (c.take('interest score', 'interest score of', 'interest score is')) {
    const quantity = readNumbers(c)
    if (quantity === undefined) return undefined
    if (![quantity.value].flat().every((score) => Number(score) >= 0 && Number(score) <= 1))
      throw new Refusal('bad_range')
    return interestIn(c.take('for', 'in') ? readItems(c) : ANY_ITEM, quantity)
  }
  const isStrong = c.take('highly', 'very', 'strongly') !== undefined
  const isInterested = c.take(
    'interested in',
    'interested in buying',
    'interest in',
    'likely to buy',
    'likely to purchase',
  )
  if (isInterested === undefined) return undefined
  return interestIn(readItems(c), { op: '>=', value: isStrong ? 0.8 : 0.5 })
}

export const ANY_ITEM: Items = { join: 'or', filters: [undefined] }

/** How interested people are in each of the items. */
export function interestIn(items: Items | undefined, quantity: Quantity<number>): QueryNode | undefined {
  return (
    items &&
    joined(
      items.join,
      items.filters.map((item) => ({ kind: 'metric', metric: 'interest_score', ...quantity, ...(item && { item }) })),
    )
  )
}

/** `whose favourite category is SUV`. */
function readFavourite(c: Cursor): QueryNode | undefined {
  c.take('a', 'their')
  if (!c.take('favourite category', 'favorite category')) return undefined
  c.take('is', 'of', 'are')
  const category = c.takeFrom(c.vocabulary.categories)
  return category === undefined ? undefined : { kind: 'metric', metric: 'affinity_category', op: '=', value: category }
}

/** `in the top 10% by spend`. */
function readPercentile(c: Cursor): QueryNode | undefined {
  if (!c.take('in the top')) return undefined
  const percent = c.takeNumber()
  if (percent === undefined || !c.take('%')) return undefined
  return percentileBy(c, percent)
}

/** Reads `by spend` or `by number of purchases` after `top N%`. */
export function percentileBy(c: Cursor, percent: number): QueryNode | undefined {
  if (percent <= 0 || percent >= 100) throw new Refusal('bad_range')
  const value = Number((100 - percent).toFixed(6))
  if (c.take('by spend', 'by spending', 'by total spend', 'by total spending'))
    return { kind: 'metric', metric: 'total_value_percentile', op: '>=', value }
  if (c.take('by number of purchases', 'by purchases', 'by orders', 'by number of orders'))
    return { kind: 'metric', metric: 'purchase_count_percentile', op: '>=', value }
  return undefined
}

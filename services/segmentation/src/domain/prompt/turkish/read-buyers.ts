import type { QueryNode } from '@customer-service/contracts/segmentation'
import { happened } from '../../query/nodes.ts'
import type { Cursor } from '../cursor.ts'
import { eachOf } from '../read-event.ts'
import { readItems } from './read-items.ts'
import { takeVerb } from './read-trait.ts'
import { PEOPLE } from './words.ts'

const BUY = ['alisveris yap', 'satin al', 'al', 'siparis ver']

/** People by what they bought: `SUV alıcıları`, `tek seferlik müşteriler`, `tekrar alışveriş yapan`, `ilk kez araba alan`. */
export function readBuyers(c: Cursor): QueryNode | undefined {
  return (
    c.attempt(() => (c.take('tekrar') && takeVerb(c, 'et', ...BUY) ? bought('>=', 2) : undefined)) ??
    c.attempt(() => (c.take('tek seferlik', 'bir kerelik') && c.takeOneOf(PEOPLE) ? bought('=', 1) : undefined)) ??
    c.attempt(() => readFirstTime(c)) ??
    c.attempt(() => {
      const items = readItems(c)
      return items && c.take('alici') ? eachOf(items, (item) => happened('purchase', { item })) : undefined
    })
  )
}

function readFirstTime(c: Cursor): QueryNode | undefined {
  if (!c.take('ilk kez', 'ilk defa')) return undefined
  const items = readItems(c)
  if (items?.filters.some((filter) => filter !== undefined)) return undefined
  return c.take('alici') || takeVerb(c, ...BUY) ? bought('=', 1) : undefined
}

const bought = (op: '=' | '>=', value: number): QueryNode => happened('purchase', {}, { op, value })

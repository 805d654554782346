import type { ItemFilter } from '@customer-service/contracts/segmentation'
import type { Cursor } from '../cursor.ts'
import { type Items, merged } from '../read-items.ts'

export const OR = ['veya', 'ya da', 'yahut']
/** Before something that isn't counted. */
export const ARTICLES = ['bir', 'herhangi bir', 'hicbir']
const ANYTHING = ['araba', 'arac', 'otomobil', 'urun', 'model', 'sey']

const BOTH = ['hem', 'hem de']

/** `hibrit SUV`, `RAV4 veya Camry`, `SUV, sedan ve MPV`, `hem RAV4 hem Camry`. */
export function readItems(c: Cursor): Items | undefined {
  const isBoth = c.take('hem') !== undefined
  const first = readItem(c)
  if (first === undefined || (isBoth && !c.sees(() => c.take(...BOTH)))) return undefined
  const filters = [first.filter]
  let join: Items['join'] | undefined
  for (;;) {
    const next = c.attempt(() => readNext(c, join))
    if (next === undefined) break
    filters.push(next.filter)
    join ??= next.join
  }
  return { join: join ?? 'or', filters: join === 'and' ? filters : merged(filters) }
}

/** With what may tie it to the verb: `RAV4 için`. */
export function readObject(c: Cursor): Items | undefined {
  const items = readItems(c)
  c.take('icin', 'hakkinda', 'ile ilgili')
  return items
}

/** After a comma another connector must follow: else the comma ended a condition. */
function readNext(c: Cursor, join: Items['join'] | undefined) {
  const isListed = c.take(',') !== undefined
  const word: Items['join'] | undefined = c.take(...OR) ? 'or' : c.take('ve', ...BOTH) ? 'and' : undefined
  if ((!isListed && word === undefined) || (word !== undefined && join !== undefined && word !== join)) return undefined
  const item = readItem(c)
  const goesOn = word !== undefined || c.sees(() => c.take(',', 've', ...OR))
  return item && goesOn ? { ...item, join: word } : undefined
}

function readItem(c: Cursor): { readonly filter: ItemFilter | undefined } | undefined {
  return c.attempt(() => {
    c.take(...ARTICLES)
    const item = c.takeFrom(c.vocabulary.items)
    if (item !== undefined) {
      c.take(...ANYTHING)
      return { filter: item }
    }
    const filter: { family?: string; category?: string; powertrain?: string } = {}
    for (const _ of ['powertrain', 'family', 'category']) {
      filter.powertrain ??= c.takeFrom(c.vocabulary.powertrains)
      filter.family ??= c.takeFrom(c.vocabulary.families)
      filter.category ??= c.takeFrom(c.vocabulary.categories)
    }
    const known = Object.fromEntries(Object.entries(filter).filter(([, name]) => name !== undefined))
    const isAnything = c.take(...ANYTHING) !== undefined
    if (Object.keys(known).length > 0) return { filter: known }
    return isAnything ? { filter: undefined } : undefined
  })
}

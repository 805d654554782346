import type { ItemFilter } from '@customer-service/contracts/segmentation'
import type { Cursor } from './cursor.ts'

/** Things named one after another; undefined stands for anything at all. */
export interface Items {
  readonly join: 'or' | 'and'
  readonly filters: readonly (ItemFilter | undefined)[]
}

const ARTICLES = ['a', 'an', 'the', 'any', 'our']
const ANYTHING = 'car, cars, vehicle, vehicles, product, products, item, items, something, anything'.split(', ')

/** `a hybrid SUV`, `the RAV4 or the Camry`, `SUVs, sedans and MPVs`, `it`. */
export function readItems(c: Cursor): Items | undefined {
  if (c.lastItems !== undefined && c.take('it', 'them')) return { join: 'or', filters: c.lastItems }
  const first = readItem(c)
  if (first === undefined) return undefined
  const filters = [first.filter]
  let join: 'or' | 'and' | undefined
  for (;;) {
    const next = c.attempt(() => {
      const comma = c.take(',') !== undefined
      const word = c.take('or', 'and')
      if (!comma && word === undefined) return undefined
      if (word !== undefined && join !== undefined && word !== join) return undefined
      const item = readItem(c)
      return item && (word !== undefined || c.sees(() => (c.take(',', 'or', 'and') ? true : undefined)))
        ? { ...item, word }
        : undefined
    })
    if (next === undefined) break
    filters.push(next.filter)
    if (next.word === 'or' || next.word === 'and') join = next.word
  }
  c.lastItems = filters
  return { join: join ?? 'or', filters: join === 'and' ? filters : merged(filters) }
}

function readItem(c: Cursor): { readonly filter: ItemFilter | undefined } | undefined {
  return c.attempt(() => {
    c.take(...ARTICLES)
    const item = c.takeFrom(c.vocabulary.items)
    if (item !== undefined) return { filter: item }
    const filter: { family?: string; category?: string; powertrain?: string } = {}
    let isAnything = false
    for (;;) {
      const powertrain = filter.powertrain === undefined ? c.takeFrom(c.vocabulary.powertrains) : undefined
      const family = filter.family === undefined ? c.takeFrom(c.vocabulary.families) : undefined
      const category = filter.category === undefined ? c.takeFrom(c.vocabulary.categories) : undefined
      if (powertrain !== undefined) filter.powertrain = powertrain
      if (family !== undefined) filter.family = family
      if (category !== undefined) filter.category = category
      if (powertrain ?? family ?? category) continue
      isAnything = c.take(...ANYTHING) !== undefined
      break
    }
    if (Object.keys(filter).length > 0) return { filter }
    return isAnything ? { filter: undefined } : undefined
  })
}

/** Alternatives of one kind are a list. Anything at all takes in the others. */
export function merged(filters: readonly (ItemFilter | undefined)[]): readonly (ItemFilter | undefined)[] {
  if (filters.length === 1) return filters
  if (filters.includes(undefined)) return [undefined]
  const keys = new Set(filters.flatMap((filter) => Object.keys(filter ?? {})))
  const [key] = keys
  const isOneKind =
    keys.size === 1 && (key === 'item' || key === 'family' || key === 'category' || key === 'powertrain')
  if (!isOneKind) return filters
  const values = [...new Set(filters.flatMap((filter) => filter?.[key] ?? []))]
  return [{ [key]: values.length === 1 ? values[0] : values }]
}

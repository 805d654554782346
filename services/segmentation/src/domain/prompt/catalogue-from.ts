import type { Customer } from '../query/population.ts'
import { CARS } from './car-catalogue.ts'
import type { Catalogue, CatalogueItem } from './catalogue.ts'
import { DEFAULT_CATALOGUE } from './default-catalogue.ts'

/** Cities and regions that few customers name are told by many words; so many are words of prompts. */
const MOST_PLACES = 5_000

/**
 * What prompts may speak of: the imported items in place of the cars, and the places beside the usual ones. The one before
 * where it says the same, as much is made of a catalogue.
 */
export function catalogueFrom(
  items: readonly CatalogueItem[],
  customers: readonly (Customer | undefined)[],
  before?: Catalogue,
): Catalogue {
  const now = newCatalogue(items, customers)
  const isSame = (['items', 'cities', 'regions'] as const).every((part) => isAlike(now[part], before?.[part]))
  return before !== undefined && isSame ? before : now
}

/** Items that are imported again are other objects. */
const isAlike = (entries: readonly unknown[], others: readonly unknown[] = []): boolean =>
  entries.length === others.length && entries.every((entry, i) => entry === others[i])

function newCatalogue(items: readonly CatalogueItem[], customers: readonly (Customer | undefined)[]): Catalogue {
  const isOwn = items.some((item) => !CARS.includes(item))
  const namesOf = (column: 'category' | 'powertrain') => different(items.map((item) => item[column]))
  return {
    items,
    categories: isOwn ? namesOf('category') : DEFAULT_CATALOGUE.categories,
    powertrains: isOwn ? namesOf('powertrain') : DEFAULT_CATALOGUE.powertrains,
    cities: different([...DEFAULT_CATALOGUE.cities, ...placesOf(customers, 'city')]),
    regions: different([...DEFAULT_CATALOGUE.regions, ...placesOf(customers, 'region')]),
  }
}

/** Those with most customers first. */
function placesOf(customers: readonly (Customer | undefined)[], column: 'city' | 'region'): readonly string[] {
  const counts = new Map<string, number>()
  for (const customer of customers) {
    const place = customer?.[column]
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_PLACES)
    .map(([place]) => place)
}

const different = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name) => name !== ''))]

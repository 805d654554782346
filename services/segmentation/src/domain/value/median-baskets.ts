import { foldCategory } from '../analysis/fold-category.ts'
import { UNITS } from '../audience/units.ts'
import type { Customer } from '../query/population.ts'

/** What the average basket of a customer is compared with. */
export interface MedianBasket {
  /** At most four decimals. */
  readonly amount: number
  /** Who says so: the import, the buyers of the customer's region, or those of the whole shop. */
  readonly of: 'import' | 'region' | 'shop'
  /** Whose average baskets it is the median of; absent for one that was imported. */
  readonly buyers?: number
}

/** The customers of a shop who have bought, and the mean of their orders. */
export interface Baskets {
  readonly regions: readonly (string | undefined)[]
  /** Ten-thousandths, rounded: where medians come from must not depend on the order of the data. */
  readonly units: Float64Array
}

export type MedianBaskets = (customer: Customer) => MedianBasket | undefined

/** With fewer buyers a median says more of them than of the region. */
const FEWEST_BUYERS = 30

/**
 * The median basket of each customer: the imported one; else that of the customer's region, when enough have bought there;
 * else that of the shop. Undefined while nobody has bought.
 */
export function medianBaskets(baskets: Baskets): MedianBaskets {
  const keyOf = foldedOnce()
  const ofShop = medianOf(baskets.units, 'shop')
  const ofRegions = regionMedians(baskets, keyOf)
  return ({ region, medianBasket }) => {
    if (medianBasket !== undefined) return { amount: medianBasket, of: 'import' }
    return ofRegions.get(keyOf(region)) ?? ofShop
  }
}

function regionMedians(
  { regions, units }: Baskets,
  keyOf: (region: string | undefined) => string,
): ReadonlyMap<string, MedianBasket | undefined> {
  const places = [...Map.groupBy(units.keys(), (place) => keyOf(regions[place]))]
  const large = places.filter(([key, members]) => key !== '' && members.length >= FEWEST_BUYERS)
  const unitsOf = (members: readonly number[]) => Float64Array.from(members, (place) => units[place] ?? 0)
  return new Map(large.map(([key, members]) => [key, medianOf(unitsOf(members), 'region')]))
}

/** Of an even number the mean of the two in the middle. */
function medianOf(units: Float64Array, of: 'region' | 'shop'): MedianBasket | undefined {
  if (units.length === 0) return undefined
  const sorted = units.toSorted()
  const [lower = 0, upper = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return { amount: Math.round((lower + upper) / 2) / UNITS, of, buyers: units.length }
}

/** Folding names costs more than all the rest. */
function foldedOnce(): (region: string | undefined) => string {
  const folded = new Map<string, string>()
  return (region = '') => {
    const key = folded.get(region) ?? foldCategory(region)
    folded.set(region, key)
    return key
  }
}

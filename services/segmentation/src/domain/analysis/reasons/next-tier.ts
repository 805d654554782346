import type { LabelReason } from '@customer-service/contracts/segmentation'
import { affinityType, ageSegment, churnSegment, diversityProfile, loyaltyTier, valueSegment } from '../labels.ts'
import type { Measures } from '../profile.ts'
import { difference, dividedBy, justAbove } from '../rational.ts'
import type { ReasonWords } from './words.ts'

type Next = LabelReason['next']

/** The first years of the segments after the first. */
const AGE_BORDERS = [26, 36, 51]

export function nextAge(age: number, { next }: ReasonWords): Next {
  const border = AGE_BORDERS.find((years) => age < years)
  if (border === undefined) return undefined
  const value = ageSegment(border)
  const years = border - Math.floor(age)
  return { value, distance: { years }, text: next.years(value, years) }
}

/** Where waiting leads; from the last segment only a purchase leads back. */
export function nextChurn(days: number, { next }: ReasonWords): Next {
  if (days > 60) return { value: 'Aktif', distance: { orders: 1 }, text: next.purchase('Aktif') }
  const border = days < 30 ? 30 : 61
  const value = churnSegment(border)
  return { value, distance: { days: border - days }, text: next.waiting(value, border - days) }
}

/** The least rise of the average basket, in whole hundredths, that takes it above the median. */
export function nextValue({ spent, orders, median }: Measures, { next }: ReasonWords): Next {
  if (valueSegment(spent, orders, median) === 'HighValue') return undefined
  const avgBasket = justAbove(difference(median, dividedBy(spent, orders)))
  return { value: 'HighValue', distance: { avgBasket }, text: next.basket('HighValue', avgBasket) }
}

/** The months still to wait and the orders to place by then. */
export function nextLoyalty({ months, orders }: Measures, { next }: ReasonWords): Next {
  const tier = loyaltyTier(months, orders)
  if (tier === 'Platin') return undefined
  if (tier === 'Bronz') return loyaltyStep('Gümüş', 0, 3n - orders, next)
  const [value, borderMonths, perMonth] = tier === 'Gümüş' ? (['Altın', 6, 1n] as const) : (['Platin', 12, 2n] as const)
  const atMonths = Math.max(months, borderMonths)
  return loyaltyStep(value, atMonths - months, perMonth * BigInt(atMonths) - orders, next)
}

function loyaltyStep(value: string, months: number, missing: bigint, next: ReasonWords['next']): Next {
  const orders = missing > 0n ? Number(missing) : 0
  const distance = { ...(orders > 0 && { orders }), ...(months > 0 && { months }) }
  return { value, distance, text: next.loyalty(value, orders, months) }
}

/** Orders in the favourite category to become focused, or in others to become an explorer. */
export function nextAffinity({ orders: all, favourite: { orders, name } }: Measures, { next }: ReasonWords): Next {
  if (affinityType(orders, all) === 'Odaklı') {
    const elsewhere = Number((5n * orders - 3n * all + 2n) / 3n)
    return { value: 'Keşifçi', distance: { orders: elsewhere }, text: next.elsewhere('Keşifçi', name, elsewhere) }
  }
  const inCategory = Number((3n * all - 5n * orders) / 2n + 1n)
  return { value: 'Odaklı', distance: { orders: inCategory }, text: next.inCategory('Odaklı', name, inCategory) }
}

/** Orders of products that are new to the customer, one each. */
export function nextDiversity({ products, orders }: Measures, { next }: ReasonWords): Next {
  const profile = diversityProfile(products, orders)
  if (profile === 'Kaşif') return undefined
  if (profile === 'Dengeli') return newProducts('Kaşif', 7n * orders - 10n * products, next)
  return newProducts('Dengeli', 2n * orders - 5n * products, next)
}

function newProducts(value: string, thirds: bigint, next: ReasonWords['next']): Next {
  const products = Number(thirds / 3n + 1n)
  return { value, distance: { newProducts: products }, text: next.products(value, products) }
}

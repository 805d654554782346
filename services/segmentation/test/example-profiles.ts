import { profileOf } from '../src/domain/analysis/analysis-reply.ts'
import { FRAME } from './arbitrary-customer.ts'

const base = {
  city: 'Istanbul',
  region: { name: 'Marmara', climateType: 'Temperate', medianBasket: 75, trend: 'SKINCARE' },
  currentSeason: 'Winter',
}
const customer = { customerId: 'C-1001', city: 'Istanbul', age: 32, gender: 'F', registeredAt: '2024-03-15' }

/** `pace`: days between purchases. */
export const bought = (
  productId: string,
  totalSpent: number,
  orderCount: number,
  lastPurchase: string,
  pace: number,
) => ({
  productId,
  category: productId === 'P-1' ? 'Makeup' : 'SKINCARE',
  totalQuantity: orderCount,
  totalSpent,
  orderCount,
  lastPurchase,
  avgDaysBetween: pace,
})

export const profileWith = (...productHistory: readonly object[]) =>
  profileOf({ ...base, customer: { ...customer, productHistory } }, FRAME)

/** Example 2 of the source: Gümüş, Aktif, Standard, 13 orders worth 933.5 in 22 months, 11 days ago, 71.81 against 75. */
export const gumus = profileWith(
  bought('P-2001', 479.2, 8, '2026-01-20', 30),
  bought('P-2004', 454.3, 5, '2026-02-01', 45),
)
export const newcomer = profileOf(
  { ...base, customer: { ...customer, registeredAt: '2026-01-15', productHistory: [] } },
  FRAME,
)
/** What is given of the region replaces what it has. */
export const regionWith = (region: object = {}) => profileOf({ ...base, region: { ...base.region, ...region } }, FRAME)

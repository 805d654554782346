import type { Day } from './calendar.ts'
import type { Rational } from './rational.ts'

export interface Region {
  readonly name: string
  readonly climateType: string
  readonly medianBasket: Rational
  readonly trend: string
}

/** What a customer bought of one product. */
export interface Purchases {
  readonly productId: string
  readonly productName: string
  readonly category: string
  readonly totalQuantity: number
  readonly totalSpent: Rational
  readonly orderCount: bigint
  /** As it was written, for the answer. */
  readonly lastPurchase: string
  readonly lastPurchaseDay: Day
  readonly avgDaysBetween: number | null
}

export interface Customer {
  readonly customerId: string
  readonly age: number
  readonly gender: string
  readonly registeredOn: Day
  /** Empty: a new customer. */
  readonly history: readonly Purchases[]
}

/** `customerData` of a payload, checked. Without a customer it asks for the profile of the region. */
export interface CustomerData {
  readonly city: string
  readonly customer: Customer | undefined
  readonly region: Region
}

import type { Analysis, Basis } from '@customer-service/contracts/segmentation'
import type { Rational } from './rational.ts'

/** What the labels of a customer with purchases are decided on, exact. */
export interface Measures {
  readonly months: number
  readonly orders: bigint
  readonly spent: Rational
  readonly median: Rational
  readonly products: bigint
  readonly favourite: Favourite
}

/** The category that most was spent in. */
export interface Favourite {
  readonly name: string
  readonly spent: Rational
  readonly orders: bigint
}

export interface Warning {
  readonly field: string
  readonly message: string
}

/** An analysis and what it rests on. Only a regular customer has numbers of their own to rest on. */
export type Profile = RegularProfile | { readonly mode: 'region' | 'new_customer'; readonly analysis: Analysis }

export interface RegularProfile {
  readonly mode: 'regular'
  readonly analysis: Analysis
  readonly basis: Basis
  readonly measures: Measures
  readonly warnings: readonly Warning[]
}

import type { EventName, Metric } from '@customer-service/contracts/segmentation'
import type { CatalogueItem } from '../prompt/catalogue.ts'

/** A customer as imported; what isn't known is absent. */
export interface Customer {
  readonly id: string
  readonly age?: number
  readonly gender?: string
  readonly city?: string
  readonly region?: string
  /** ISO 8601 date. */
  readonly registeredAt?: string
  /** Of the customer's region. */
  readonly medianBasket?: number
}

/** Something that a customer did. */
export interface Interaction {
  readonly customerId: string
  readonly itemId?: string
  readonly event: Exclude<EventName, 'any'>
  readonly value?: number
  readonly currency?: string
  /** Purchases of one order count as one order; without it each is its own. */
  readonly orderId?: string
  /** Seconds since 1970. */
  readonly timestamp: number
}

/** All that a query is answered from. */
export interface Population {
  readonly customers: readonly Customer[]
  readonly items: readonly CatalogueItem[]
  readonly interactions: readonly Interaction[]
  /** What models say, where they have said something; between 0 and 1 for interest. */
  readonly interest?: (customerId: string, itemId: string) => number | undefined
  readonly predicted?: (
    customerId: string,
    metric: Extract<Metric, 'predicted_clv' | 'p_alive' | 'p_buy_90d'>,
  ) => number | undefined
  /** Whether a customer is in a saved segment. */
  readonly isMember?: (customerId: string, segmentId: string) => boolean
}

/** A member of a segment with the figures that the query calls for. */
export interface Member {
  readonly customer_id: string
  readonly purchase_count?: number
  readonly total_value?: number
  readonly email_opens?: number
  /** Date only. */
  readonly last_engagement?: string
  readonly age_group?: string
  readonly interest_score?: number
}

export interface Selection {
  readonly members: readonly Member[]
  /** How many there are, before the limit. */
  readonly total: number
  readonly truncated: boolean
}

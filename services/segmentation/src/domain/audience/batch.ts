import type { EventName } from '@customer-service/contracts/segmentation'
import type { CatalogueItem } from '../prompt/catalogue.ts'
import type { Customer } from '../query/population.ts'
import type { NameMark } from './name-mark.ts'

export type EventType = Exclude<EventName, 'any'>

/** An interaction as imported. */
export interface InteractionRow {
  readonly customerId: string
  readonly itemId?: string
  readonly event: EventType
  /** Seconds since 1970. */
  readonly timestamp: number
  readonly value?: number
  readonly currency?: string
  readonly orderId?: string
  /** Known by it; without it an interaction is known by all that it says. */
  readonly eventId?: string
  /** The how manieth it is of those alike in one file, from 2 on. */
  readonly nth?: number
}

/** One change of the customer data. Applied in their order, changes lead to the same data everywhere. */
export type Batch =
  | { readonly dataset: 'users'; readonly rows: readonly Customer[] }
  | { readonly dataset: 'items'; readonly rows: readonly CatalogueItem[] }
  | { readonly dataset: 'interactions'; readonly rows: readonly InteractionRow[] }
  | { readonly dataset: 'erasure'; readonly rows: readonly NameMark[] }

import type { Span } from '../text/spans.ts'

export type EntityType = 'order_id' | 'product_id' | 'email' | 'phone' | 'date' | 'amount' | 'tracking_number'

/** Something named in a text. */
export interface Entity extends Span {
  readonly type: EntityType
  /** Its normal form: `ORD-9876`, `2025-02-15`, `12.50 USD`. */
  readonly value: string
}

import { defineTable } from '@customer-service/core/store'

/** One change of the customer data: an imported piece of a file, or an erasure. Numbers have no gaps. */
export interface CustomerChange {
  /** From 1. */
  readonly seq: number
  readonly dataset: 'users' | 'items' | 'interactions' | 'erasure'
  /** Encoded rows. */
  readonly data: string
  /** UTC, YYYY-MM-DDTHH:mm:ssZ. */
  readonly at: string
}

const CHANGES_PER_PARTITION = 100

/** The partition that a change lies in, and its place there. */
export const changeKey = (seq: number): readonly [string, string] => [
  `changes-${Math.floor(seq / CHANGES_PER_PARTITION)}`,
  String(seq).padStart(12, '0'),
]

/** The truth of the customer data: applied in their order, the changes make the same data in every process. */
export const customerChanges = defineTable<CustomerChange>({
  name: 'segmentation_changes',
  key: ({ seq }) => changeKey(seq),
})

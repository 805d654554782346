import type { SegmentQuery } from '@customer-service/contracts/segmentation'
import { defineCounters, defineTable } from '@customer-service/core/store'

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

/** A saved query and the state of its membership. */
export interface SegmentRecord {
  readonly segment_id: string
  readonly name: string
  readonly query: SegmentQuery
  readonly prompt?: string
  readonly frozen: boolean
  readonly snapshot_of?: string
  readonly created_at: string
  /** The refresh under way. */
  readonly run?: SegmentRun
  readonly refreshed_at?: string
  /** The last change of the customer data that its members are worked out from. */
  readonly refreshed_seq?: number
}

/** Members are worked out for one moment and written in pieces. */
export interface SegmentRun {
  readonly run_id: string
  /** Unix milliseconds: the moment that the query speaks of. */
  readonly instant: number
}

/** Few enough to be one partition: see `MOST_SEGMENTS`. */
export const SEGMENTS = 'segments'

export const segments = defineTable<SegmentRecord>({
  name: 'segmentation_segments',
  key: ({ segment_id }) => [SEGMENTS, segment_id],
})

/** That a customer is in a segment, or was. */
export interface Membership {
  readonly segment_id: string
  readonly customer_id: string
  readonly entered_at: string
  readonly exited_at?: string
}

export const memberships = defineTable<Membership, 'current' | 'byCustomer'>({
  name: 'segmentation_memberships',
  key: ({ segment_id, customer_id }) => [segment_id, customer_id],
  indexes: {
    current: ({ segment_id, customer_id, exited_at }) =>
      exited_at === undefined ? [segment_id, customer_id] : undefined,
    byCustomer: ({ segment_id, customer_id }) => [customer_id, segment_id],
  },
})

/** By segment: members now under the sort key '', and under each day of the business's calendar who `entered` and `exited`. */
export const memberCounts = defineCounters('segmentation_member_counts')

/** An erasure until everything stored about the customer is removed. */
export interface Erasure {
  readonly erasure_id: string
  readonly customer_id: string
  /** The change that the customer is forgotten with: the last that needs to be looked at. */
  readonly seq: number
  /** The next change to be looked at. */
  readonly next: number
}

export const erasures = defineTable<Erasure>({
  name: 'segmentation_erasures',
  key: ({ erasure_id }) => [erasure_id],
})

/** What was last learnt from the customer data; the models themselves are a file. */
export interface LearntRecord {
  readonly name: typeof LEARNT
  readonly file: string
  /** The last change that was learnt from. */
  readonly seq: number
  readonly trained_at: string
  /** When all was learnt anew, and not only what customers did since. */
  readonly items_trained_at: string
}

export const LEARNT = 'models'

export const learntRecords = defineTable<LearntRecord>({ name: 'segmentation_models', key: ({ name }) => [name] })

/** The process that learns now. */
export interface TrainingClaim {
  readonly name: typeof LEARNT
  /** Unless it is renewed before, the process has ended. */
  readonly until: string
}

export const trainingClaims = defineTable<TrainingClaim>({ name: 'segmentation_training', key: ({ name }) => [name] })

export const tables = [learntRecords, trainingClaims, customerChanges, segments, memberships, memberCounts, erasures]

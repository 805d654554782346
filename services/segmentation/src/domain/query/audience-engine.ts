import type { SegmentQuery } from '@customer-service/contracts/segmentation'
import type { Selection } from './population.ts'

export interface SelectOptions {
  readonly asOf: Date
  /** Keeps customers who did something with this item or are interested in it (0.5 or more). */
  readonly scope?: string
}

/** Answers queries over the customers that it holds: in memory, or in a columnar store. */
export interface AudienceEngine {
  select(query: SegmentQuery, options: SelectOptions): Promise<Selection>
}

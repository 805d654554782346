import type { SegmentQuery } from '@customer-service/contracts/segmentation'
import { leavesOf } from './nodes.ts'

/** Whether a query is answered by what a model says of interest. */
export const asksInterest = ({ where, rank }: SegmentQuery): boolean =>
  rank?.by === 'interest_score' ||
  leavesOf(where).some((leaf) => leaf.kind === 'metric' && leaf.metric === 'interest_score')

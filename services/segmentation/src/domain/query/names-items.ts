import type { SegmentQuery } from '@customer-service/contracts/segmentation'
import { leavesOf } from './nodes.ts'

/** Whether a query says itself which items it is about. */
export const namesItems = ({ where, rank }: SegmentQuery): boolean =>
  rank?.item !== undefined ||
  leavesOf(where)
    .flatMap((leaf) => (leaf.kind === 'sequence' ? [leaf.first, leaf.then] : [leaf]))
    .some((leaf) => 'item' in leaf && leaf.item !== undefined)

import type { QueryNode } from '@customer-service/contracts/segmentation'
import { leavesOf } from './nodes.ts'

/** The ids of the segments that a condition names. */
export const namedSegments = (node: QueryNode): readonly string[] =>
  leavesOf(node).flatMap((leaf) => (leaf.kind === 'segment' ? [leaf.id] : []))

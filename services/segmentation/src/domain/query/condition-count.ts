import type { QueryNode } from '@customer-service/contracts/segmentation'
import { leavesOf } from './nodes.ts'

/** How many single conditions a condition is made of. */
export const conditionCount = (node: QueryNode): number => leavesOf(node).length

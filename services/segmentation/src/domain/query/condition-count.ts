import type { QueryNode } from '@customer-service/contracts/segmentation'

/** How many single conditions a condition is made of. */
export function conditionCount(node: QueryNode): number {
  if (node.kind === 'and' || node.kind === 'or') return node.of.reduce((sum, child) => sum + conditionCount(child), 0)
  return node.kind === 'not' ? conditionCount(node.of) : 1
}

import type { QueryNode, SegmentQuery } from '@customer-service/contracts/segmentation'

/** Whether a query is answered by what a model says of interest. */
export const asksInterest = ({ where, rank }: SegmentQuery): boolean => rank?.by === 'interest_score' || isAsked(where)

function isAsked(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.some(isAsked)
    case 'not':
      return isAsked(node.of)
    case 'metric':
      return node.metric === 'interest_score'
    default:
      return false
  }
}

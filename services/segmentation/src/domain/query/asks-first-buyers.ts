import type { QueryNode, SegmentQuery } from '@customer-service/contracts/segmentation'

/** Whether a query asks for first-time buyers to come: who has bought nothing, those with the most interest first. */
export function asksFirstBuyers({ where, rank, limit }: SegmentQuery): boolean {
  const isByInterest = rank?.by === 'interest_score' && rank.dir === 'desc' && !rank.item && limit === undefined
  return isByInterest && isNeverBought(where)
}

const isNeverBought = (node: QueryNode): boolean =>
  node.kind === 'event' &&
  node.event === 'purchase' &&
  node.measure === 'count' &&
  node.op === '=' &&
  node.value === 0 &&
  node.window === undefined &&
  node.item === undefined

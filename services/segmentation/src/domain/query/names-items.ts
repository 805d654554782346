import type { QueryNode, SegmentQuery } from '@customer-service/contracts/segmentation'

/** Whether a query says itself which items it is about. */
export const namesItems = ({ where, rank }: SegmentQuery): boolean => rank?.item !== undefined || isAboutItems(where)

function isAboutItems(node: QueryNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.some(isAboutItems)
    case 'not':
      return isAboutItems(node.of)
    case 'event':
    case 'metric':
      return node.item !== undefined
    case 'sequence':
      return node.first.item !== undefined || node.then.item !== undefined
    default:
      return false
  }
}

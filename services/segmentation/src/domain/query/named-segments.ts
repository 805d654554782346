import type { QueryNode } from '@customer-service/contracts/segmentation'

/** The ids of the segments that a condition names. */
export function namedSegments(node: QueryNode): readonly string[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.flatMap(namedSegments)
    case 'not':
      return namedSegments(node.of)
    case 'segment':
      return [node.id]
    default:
      return []
  }
}

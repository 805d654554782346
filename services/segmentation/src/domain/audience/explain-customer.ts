import type { QueryNode, SegmentQuery } from '@customer-service/contracts/segmentation'
import { markQuery } from './mark-query.ts'
import { marksOfMembers, segmentMarks } from './select-audience.ts'
import type { Frame } from './selection-frame.ts'

/** What holds of one customer, who is compared with all where a condition compares. */
export interface CustomerReasons {
  readonly isMeant: boolean
  /** Of the query's `reasonsOf`, in their order. */
  readonly holds: readonly boolean[]
}

/** The single conditions of a query; a denial is one. */
export const reasonsOf = (node: QueryNode): readonly QueryNode[] =>
  node.kind === 'and' || node.kind === 'or' ? node.of.flatMap(reasonsOf) : [node]

export function explainCustomer(frame: Frame, query: SegmentQuery, id: string): CustomerReasons {
  const user = frame.audience.users.find(id) ?? 0
  return {
    isMeant: marksOfMembers(frame, query)[user] === 1,
    holds: reasonsOf(query.where).map((node) => markQuery(frame, node, segmentMarks(frame))[user] === 1),
  }
}

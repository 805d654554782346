import type { QueryNode, SegmentQuery } from '@customer-service/contracts/segmentation'
import type { Member } from '../query/population.ts'
import { markQuery } from './mark-query.ts'
import { marksOfMembers, segmentMarks, selectAudience } from './select-audience.ts'
import { type Frame, type Marks, marksWhere } from './selection-frame.ts'

const SAMPLE = 10

/** What a query comes to, in numbers of customers. */
export interface Preview {
  readonly total: number
  readonly customers: number
  /** Of the query's `conditionsOf`, in their order. */
  readonly conditions: readonly { readonly customers: number; readonly without: number }[]
  /** Of the segments that were asked for, in their order. */
  readonly overlaps: readonly { readonly members: number; readonly in_both: number }[]
  readonly sample: readonly Member[]
}

/** What all must hold for a customer to be meant. */
export const conditionsOf = ({ where }: SegmentQuery): readonly QueryNode[] =>
  where.kind === 'and' ? where.of : [where]

export function previewAudience(frame: Frame, query: SegmentQuery, compareWith: readonly string[]): Preview {
  const { members, total } = selectAudience(frame, query)
  const fulfilled = conditionsOf(query).map((node) => markQuery(frame, node, segmentMarks(frame)))
  return {
    total: Math.min(total, query.limit ?? total),
    customers: frame.audience.customerCount,
    conditions: countConditions(frame, fulfilled),
    overlaps: compareWith.length === 0 ? [] : countOverlaps(frame, meantOf(frame, query, fulfilled), compareWith),
    sample: members.slice(0, SAMPLE),
  }
}

/** A limit takes a ranking to know who is in. */
const meantOf = (frame: Frame, query: SegmentQuery, fulfilled: readonly Marks[]): Marks =>
  query.limit === undefined
    ? marksWhere(frame, (user) => fulfilled.every((marks) => marks[user] === 1))
    : marksOfMembers(frame, query)

const countOverlaps = (frame: Frame, meant: Marks, ids: readonly string[]): Preview['overlaps'] =>
  ids.map((id) => {
    const marks = segmentMarks(frame)(id)
    return { members: countOf(marks), in_both: countOf(marks.map((is, user) => is & (meant[user] ?? 0))) }
  })

/** Whoever fails one condition alone would be meant without it. */
function countConditions(frame: Frame, fulfilled: readonly Marks[]): Preview['conditions'] {
  const without = fulfilled.map(() => 0)
  let all = 0
  for (let user = 1; user <= frame.audience.users.last; user++) {
    if (frame.audience.customers[user] === undefined) continue
    const failed = fulfilled.flatMap((marks, i) => (marks[user] === 1 ? [] : [i]))
    const [only] = failed
    if (only === undefined) all++
    else if (failed.length === 1) without[only] = (without[only] ?? 0) + 1
  }
  return fulfilled.map((marks, i) => ({ customers: countOf(marks), without: all + (without[i] ?? 0) }))
}

const countOf = (marks: Marks): number => marks.reduce((count, is) => count + is, 0)

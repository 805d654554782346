import type { Ranking, SegmentQuery } from '@customer-service/contracts/segmentation'
import { ageGroup, planEvidence } from '../query/evidence.ts'
import type { Member, Selection } from '../query/population.ts'
import { DEFAULT_LIMIT, INTERESTED, interestItem } from '../query/select-members.ts'
import { dateText } from '../query/time-range.ts'
import { collectEvidence, type Evidence } from './collect-evidence.ts'
import { eachRow } from './event-rows.ts'
import { interestIn } from './mark-metric.ts'
import { type MarkSegment, markMembers, markQuery } from './mark-query.ts'
import { type Frame, type Marks, marksWhere, newMarks, partsOf } from './selection-frame.ts'
import { roundedUnits } from './units.ts'

/** The customers that a query means, with their evidence, in its order: the same as `selectMembers`, from columns. */
export function selectAudience(frame: Frame, query: SegmentQuery, scope?: string): Selection {
  const ranked = rankMembers(frame, query, scope)
  const limit = query.limit ?? DEFAULT_LIMIT
  return {
    members: ranked.users.slice(0, limit).map(ranked.memberOf),
    total: ranked.users.length,
    truncated: query.limit === undefined && ranked.users.length > limit,
  }
}

/** The ids of all that a query means, within its own limit, in the order of their code points. */
export function memberIds(frame: Frame, query: SegmentQuery): readonly string[] {
  const marks = marksOfMembers(frame, query)
  const { users } = frame.audience
  return Array.from(frame.audience.inOrder().filter((user) => marks[user] === 1)).map((user) => users.nameOf(user))
}

/** Marks all that a query means, within its own limit. */
export function marksOfMembers(frame: Frame, query: SegmentQuery): Marks {
  if (query.limit === undefined) return markQuery(frame, query.where, segmentMarks(frame))
  const marks = newMarks(frame)
  for (const user of rankMembers(frame, query).users.slice(0, query.limit)) marks[user] = 1
  return marks
}

/**
 * Segments within a query mean what they mean at its moment; who saves them sees to it that none leads back to itself. Each is
 * worked out once, however often it is named.
 */
export function segmentMarks(frame: Frame): MarkSegment {
  const known = marksOfSegments.get(frame) ?? new Map<string, Marks>()
  marksOfSegments.set(frame, known)
  return (id) => {
    const marks = known.get(id) ?? marksOfSegment(frame, id)
    known.set(id, marks)
    return marks.slice()
  }
}

const marksOfSegments = new WeakMap<Frame, Map<string, Marks>>()

function marksOfSegment(frame: Frame, id: string): Marks {
  const meaning = frame.segments?.get(id)
  if (meaning === undefined) return newMarks(frame)
  return 'query' in meaning ? marksOfMembers(frame, meaning.query) : markMembers(frame, meaning.members)
}

interface Ranked {
  /** Numbers of customers. */
  readonly users: readonly number[]
  readonly memberOf: (user: number) => Member
}

function rankMembers(frame: Frame, query: SegmentQuery, scope?: string): Ranked {
  const marks = markQuery(frame, query.where, segmentMarks(frame))
  const inScope = scope === undefined ? undefined : markScope(frame, scope)
  const plan = planEvidence(query, scope !== undefined)
  const evidence = collectEvidence(frame, plan)
  const item = query.rank?.item ?? interestItem(query.where) ?? (scope === undefined ? undefined : { item: scope })
  const interestOf = plan.showsInterest ? interestIn(frame, item) : () => undefined
  const users = Array.from(frame.audience.inOrder()).filter((user) => marks[user] === 1 && inScope?.[user] !== 0)
  return {
    users: sorted(users, query.rank, columnsOf(evidence, interestOf)),
    memberOf: (user) =>
      memberOf(frame, evidence, user, { isPlain: plan.conditions.length === 0, interest: interestOf(user) }),
  }
}

/** Who did something with the item, or is interested in it. */
function markScope(frame: Frame, scope: string): Marks {
  const touched = newMarks(frame)
  eachRow(partsOf(frame, { event: 'any', item: { item: scope } }), (_block, _i, user) => {
    touched[user] = 1
  })
  const interest = frame.models?.interest(scope)
  return marksWhere(frame, (user) => touched[user] === 1 || (interest?.[user] ?? 0) >= INTERESTED)
}

type Column = (user: number) => number

/** What is absent is least. */
function columnsOf(evidence: Evidence, interestOf: (user: number) => number | undefined) {
  const { purchases, spent, opens, mailed, lastDay } = evidence
  return {
    purchase_count: (user) => purchases[user] || -1,
    total_value: (user) => (purchases[user] ? roundedUnits(spent[user] ?? 0) : -1),
    email_opens: (user) => (mailed[user] ? (opens[user] ?? 0) : -1),
    last_engagement: (user) => lastDay[user] ?? -1,
    interest_score: (user) => interestOf(user) ?? -1,
  } satisfies Record<Ranking['by'], Column>
}

/**
 * Sorted by the ranking, else by purchases, their value and e-mail opens. Customers come in the order of their ids, which
 * equals keep.
 */
function sorted(
  users: readonly number[],
  rank: Ranking | undefined,
  columns: Readonly<Record<Ranking['by'], Column>>,
): readonly number[] {
  const direction = rank?.dir === 'asc' ? 1 : -1
  const names = rank ? [rank.by] : (['purchase_count', 'total_value', 'email_opens'] as const)
  const [first, second, third] = names.map((name) => Float64Array.from(users, columns[name]))
  const by = (column: Float64Array | undefined, a: number, b: number) => (column?.[a] ?? 0) - (column?.[b] ?? 0)
  return Array.from(users, (_, place) => place)
    .sort((a, b) => direction * (by(first, a, b) || by(second, a, b) || by(third, a, b)))
    .map((place) => users[place] ?? 0)
}

function memberOf(
  { audience }: Frame,
  { purchases, spent, opens, mailed, lastDay }: Evidence,
  user: number,
  { isPlain, interest }: { readonly isPlain: boolean; readonly interest: number | undefined },
): Member {
  const group = isPlain ? ageGroup(audience.customers[user]?.age) : undefined
  const [count = 0, day = -1] = [purchases[user], lastDay[user]]
  return {
    customer_id: audience.users.nameOf(user),
    ...(count > 0 && { purchase_count: count, total_value: roundedUnits(spent[user] ?? 0) }),
    ...(mailed[user] === 1 && { email_opens: opens[user] ?? 0 }),
    ...(day >= 0 && { last_engagement: dateText(day) }),
    ...(group !== undefined && { age_group: group }),
    ...(interest !== undefined && { interest_score: interest }),
  }
}

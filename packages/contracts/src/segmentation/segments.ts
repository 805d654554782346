import { type Static, Type } from 'typebox'
import { Id, Limit, Offset, position, Strict, Text, Timestamp, UserId } from '../common.ts'
import { SegmentRow } from './audiences.ts'
import { acceptLanguage } from './language.ts'
import { SegmentQuery } from './queries.ts'

export const SegmentId = Id('`seg-…`; the part after the prefix alone is accepted')

export type Segment = Static<typeof Segment>
export const Segment = Strict({
  segment_id: Type.String(),
  name: Type.String(),
  query: SegmentQuery,
  explanation: Type.String(),
  prompt: Type.Optional(Type.String()),
  frozen: Type.Boolean({ description: 'Its members stay those of its first refresh' }),
  snapshot_of: Type.Optional(Type.String()),
  created_at: Timestamp,
  status: Type.Enum(['refreshing', 'ready']),
  member_count: Type.Integer(),
  refreshed_at: Type.Optional(Timestamp),
})

const params = Strict({ segment_id: SegmentId })

export const createSegment = {
  method: 'POST',
  url: '/segmentation/segments',
  config: { action: 'CreateSegment', audit: 'segment_created' },
  schema: {
    summary: 'Save a query as a segment, whose members are kept up to date',
    headers: Type.Object(acceptLanguage),
    description: 'Either `prompt` or `query`. A query may name other segments. At most 500 segments.',
    body: Strict({
      name: Text(200),
      prompt: Type.Optional(Type.String({ maxLength: 1_000 })),
      query: Type.Optional(SegmentQuery),
    }),
    response: { 201: Segment },
  },
} as const

export const listSegments = {
  method: 'GET',
  url: '/segmentation/segments',
  config: { action: 'ListSegments' },
  schema: {
    summary: 'Segments, oldest first',
    headers: Type.Object(acceptLanguage),
    querystring: Strict({ limit: Limit(50, 100), offset: Offset }),
    response: { 200: Strict({ segments: Type.Array(Segment), ...position }) },
  },
} as const

export const getSegment = {
  method: 'GET',
  url: '/segmentation/segments/:segment_id',
  config: { action: 'GetSegment' },
  schema: { summary: 'One segment', headers: Type.Object(acceptLanguage), params, response: { 200: Segment } },
} as const

export const updateSegment = {
  method: 'PATCH',
  url: '/segmentation/segments/:segment_id',
  config: { action: 'UpdateSegment', audit: 'segment_updated' },
  schema: {
    summary: 'Give a segment another name or another meaning',
    description:
      'With `prompt` or `query` its members follow, as at a refresh; segments that name it follow within the hour, or by a refresh of ' +
      'theirs. A frozen segment keeps its members: 409.',
    headers: Type.Object(acceptLanguage),
    params,
    body: Strict({
      name: Type.Optional(Text(200)),
      prompt: Type.Optional(Type.String({ maxLength: 1_000 })),
      query: Type.Optional(SegmentQuery),
    }),
    response: { 200: Segment },
  },
} as const

export const deleteSegment = {
  method: 'DELETE',
  url: '/segmentation/segments/:segment_id',
  config: { action: 'DeleteSegment', audit: 'segment_deleted' },
  schema: {
    summary: 'Delete a segment; 409 while another one names it',
    params,
    response: { 200: Strict({ segment_id: Type.String(), deleted: Type.Literal(true) }) },
  },
} as const

export const refreshSegment = {
  method: 'POST',
  url: '/segmentation/segments/:segment_id/refresh',
  config: { action: 'RefreshSegment', audit: 'segment_refreshed' },
  schema: {
    summary: 'Bring the members of a segment up to date now',
    headers: Type.Object(acceptLanguage),
    description: 'Imports and the passing of time are taken in without it, a while later.',
    params,
    response: { 202: Segment },
  },
} as const

export const snapshotSegment = {
  method: 'POST',
  url: '/segmentation/segments/:segment_id/snapshots',
  config: { action: 'CreateSegment', audit: 'segment_created' },
  schema: {
    summary: 'Freeze who a segment means now, as a segment of its own',
    headers: Type.Object(acceptLanguage),
    params,
    body: Strict({ name: Text(200) }),
    response: { 201: Segment },
  },
} as const

export const listMembers = {
  method: 'GET',
  url: '/segmentation/segments/:segment_id/members',
  config: { action: 'ListSegmentMembers' },
  schema: {
    summary: 'The members of a segment, by their ids',
    params,
    querystring: Strict({
      limit: Limit(100, 1_000),
      cursor: Type.Optional(Type.String({ description: 'Of the page before' })),
    }),
    response: {
      200: Strict({
        members: Type.Array(Strict({ customer_id: Type.String(), entered_at: Timestamp })),
        total: Type.Integer(),
        cursor: Type.Optional(Type.String({ description: 'Present when there are more' })),
      }),
    },
  },
} as const

export type AudiencePreview = Static<typeof AudiencePreview>
export const AudiencePreview = Strict({
  query: SegmentQuery,
  explanation: Type.String(),
  total: Type.Integer({ description: 'Customers that the query means' }),
  customers: Type.Integer({ description: 'All that there are' }),
  share: Type.Number({ description: '`total` of `customers`, 0 to 1' }),
  conditions: Type.Array(
    Strict({
      condition: Type.String(),
      customers: Type.Integer({ description: 'Who fulfil this one, whatever the others say' }),
      without: Type.Integer({ description: 'How many there would be if it were left out' }),
    }),
    { description: 'What all must hold; a single one when the query has no `and` at its top' },
  ),
  overlaps: Type.Array(
    Strict({
      segment_id: Type.String(),
      name: Type.String(),
      members: Type.Integer({ description: 'Whom the segment means now' }),
      in_both: Type.Integer(),
    }),
  ),
  sample: Type.Array(SegmentRow, { description: 'The first ten' }),
})

export const previewAudience = {
  method: 'POST',
  url: '/segmentation/queries/preview',
  config: { action: 'PreviewAudience' },
  schema: {
    summary: 'How many customers a query means, what narrows it, and how it overlaps with segments, without saving it',
    description:
      'Either `prompt` or `query`. What a rank and a limit leave out counts in `total`, `overlaps` and `sample`, not in `conditions`.',
    headers: Type.Object(acceptLanguage),
    body: Strict({
      prompt: Type.Optional(Type.String({ maxLength: 1_000 })),
      query: Type.Optional(SegmentQuery),
      as_of: Type.Optional(
        Type.String({
          description: 'The day whose end the query speaks of; now when absent',
          examples: ['2026-02-12'],
        }),
      ),
      compare_with: Type.Optional(
        Type.Array(SegmentId, { maxItems: 10, uniqueItems: true, description: 'Segments whose overlap is counted' }),
      ),
    }),
    response: { 200: AudiencePreview },
  },
} as const

const MedianBasket = Strict(
  {
    amount: Type.Number(),
    of: Type.Enum(['import', 'region', 'shop'], {
      description:
        'MEDIAN_BASKET of the customer; else the median of the average baskets of the buyers of the region; else of all',
    }),
    buyers: Type.Optional(
      Type.Integer({ description: 'How many it is the median of, up to today; not for an imported one' }),
    ),
  },
  'What the average basket is compared with, for conditions on the value segment',
)

/** Each condition of the segment, and whether the customer meets it. */
const Reasons = Type.Array(
  Strict({
    condition: Type.String(),
    holds: Type.Boolean({ description: 'Of this customer, now' }),
    median_basket: Type.Optional(MedianBasket),
  }),
)

export type CustomerSegment = Static<typeof CustomerSegment>
export const CustomerSegment = Strict({
  segment_id: Type.String(),
  name: Type.String(),
  entered_at: Timestamp,
  exited_at: Type.Optional(Timestamp),
  explanation: Type.String(),
  evidence: SegmentRow,
  reasons: Reasons,
})

export const listCustomerSegments = {
  method: 'GET',
  url: '/segmentation/customers/:customer_id/segments',
  config: { action: 'ListCustomerSegments' },
  schema: {
    summary: 'The segments that a customer is in or was in, and why',
    headers: Type.Object(acceptLanguage),
    params: Strict({ customer_id: UserId }),
    response: { 200: Strict({ customer_id: Type.String(), segments: Type.Array(CustomerSegment) }) },
  },
} as const

export type MembershipReasons = Static<typeof MembershipReasons>
export const MembershipReasons = Strict({
  segment_id: Type.String(),
  name: Type.String(),
  customer_id: Type.String(),
  is_member: Type.Boolean({ description: 'At the last refresh' }),
  is_meant: Type.Boolean({ description: 'Now; for a frozen segment the same as is_member' }),
  entered_at: Type.Optional(Timestamp),
  exited_at: Type.Optional(Timestamp),
  explanation: Type.String(),
  evidence: SegmentRow,
  reasons: Reasons,
})

export const explainMembership = {
  method: 'GET',
  url: '/segmentation/segments/:segment_id/customers/:customer_id',
  config: { action: 'ListCustomerSegments' },
  schema: {
    summary: 'Why a customer is in a segment, or why not',
    headers: Type.Object(acceptLanguage),
    params: Strict({ segment_id: SegmentId, customer_id: UserId }),
    response: { 200: MembershipReasons },
  },
} as const

export type SegmentSize = Static<typeof SegmentSize>
export const SegmentSize = Strict({
  date: Type.String({ format: 'date' }),
  members: Type.Integer({ description: "At the day's end; today: now" }),
  entered: Type.Integer({ description: 'On that day' }),
  exited: Type.Integer(),
})

const day = (description: string) => Type.Optional(Type.String({ format: 'date', description }))

export const listSegmentSizes = {
  method: 'GET',
  url: '/segmentation/segments/:segment_id/sizes',
  config: { action: 'GetSegment' },
  schema: {
    summary: 'How many members a segment had, day by day',
    description:
      'From the day of its creation on, oldest first, at most 366 days. Whoever came in or left twice counts twice.',
    params,
    querystring: Strict({
      from: day('The first day; 29 days before `to` when absent'),
      to: day('The last day; today when absent'),
    }),
    response: { 200: Strict({ segment_id: Type.String(), sizes: Type.Array(SegmentSize) }) },
  },
} as const

import { type Static, Type } from 'typebox'
import { Strict } from '../common.ts'
import { acceptLanguage } from './language.ts'

export type TimeUnit = Static<typeof TimeUnit>
export const TimeUnit = Type.Enum(['hour', 'day', 'week', 'month', 'year'])

export type Duration = Static<typeof Duration>
export const Duration = Strict({ n: Type.Integer({ minimum: 1 }), unit: TimeUnit })

export type CalendarPeriod = Static<typeof CalendarPeriod>
export const CalendarPeriod = Type.Enum([
  'today',
  'yesterday',
  'this_week',
  'last_week',
  'this_month',
  'last_month',
  'this_quarter',
  'last_quarter',
  'this_year',
  'last_year',
])

const IsoDate = Type.String({ format: 'date' })

export type Window = Static<typeof Window>
/** When something happened: days of the business's calendar, both ends included; hours count from the moment. */
export const Window = Type.Union([
  Strict({ last: Duration }),
  Strict({ calendar: CalendarPeriod }),
  Strict({ ago: Strict({ from: Duration, to: Duration }, '`from` is the older end') }),
  Type.Object(
    { from: Type.Optional(IsoDate), to: Type.Optional(IsoDate) },
    { additionalProperties: false, minProperties: 1 },
  ),
])

const OneOrMore = Type.Union([Type.String(), Type.Array(Type.String(), { minItems: 2 })])

export type ItemFilter = Static<typeof ItemFilter>
/** Items that match every key; a list is any of its values. */
export const ItemFilter = Type.Object(
  {
    item: Type.Optional(OneOrMore),
    family: Type.Optional(OneOrMore),
    category: Type.Optional(OneOrMore),
    powertrain: Type.Optional(OneOrMore),
  },
  { additionalProperties: false, minProperties: 1 },
)

export type Comparison = Static<typeof Comparison>
export const Comparison = Type.Enum([
  '=',
  '!=',
  '>',
  '>=',
  '<',
  '<=',
  'between',
  'in',
  'within',
  'contains',
  'starts_with',
  'ends_with',
  'exists',
])

export type EventName = Static<typeof EventName>
export const EventName = Type.Enum([
  'purchase',
  'view',
  'add_to_cart',
  'email_open',
  'email_click',
  'visit',
  'store_visit',
  'test_drive',
  'support_contact',
  'return',
  'review',
  'login',
  'unsubscribe',
  'referral',
  'any',
])

export type Measure = Static<typeof Measure>
export const Measure = Type.Enum([
  'count',
  'sum',
  'avg',
  'max',
  'distinct_items',
  'distinct_days',
  'time_since_last',
  'time_since_first',
])

/** What is compared with: a number, a text, a list, two ends, a duration or a window, as the comparison asks. */
const Operand = Type.Unknown()

export type EventCondition = Static<typeof EventCondition>
export const EventCondition = Strict({
  kind: Type.Literal('event'),
  event: Type.Union([EventName, Type.Array(EventName, { minItems: 2, uniqueItems: true })]),
  measure: Measure,
  op: Comparison,
  value: Operand,
  item: Type.Optional(ItemFilter),
  window: Type.Optional(Window),
  currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
})

export type TraitCondition = Static<typeof TraitCondition>
export const TraitCondition = Strict({
  kind: Type.Literal('trait'),
  field: Type.Enum(['age', 'gender', 'city', 'region', 'registered_at']),
  op: Comparison,
  value: Operand,
})

export type Metric = Static<typeof Metric>
export const Metric = Type.Enum([
  'churn_segment',
  'value_segment',
  'loyalty_tier',
  'age_segment',
  'affinity_category',
  'affinity_type',
  'diversity_profile',
  'avg_basket',
  'predicted_clv',
  'p_alive',
  'p_buy_90d',
  'membership_time',
  'interest_score',
  'total_value_percentile',
  'purchase_count_percentile',
])

export type MetricCondition = Static<typeof MetricCondition>
export const MetricCondition = Strict({
  kind: Type.Literal('metric'),
  metric: Metric,
  op: Comparison,
  value: Operand,
  item: Type.Optional(ItemFilter),
})

export type SequenceCondition = Static<typeof SequenceCondition>
export const SequenceCondition = Strict({
  kind: Type.Literal('sequence'),
  first: EventCondition,
  // biome-ignore lint/suspicious/noThenProperty: the published schema of the query language calls it so
  then: EventCondition,
  occurred: Type.Boolean(),
  within: Type.Optional(Duration),
})

export type QueryNode = Static<typeof QueryNode>
export const QueryNode = Type.Cyclic(
  {
    QueryNode: Type.Union([
      Strict({
        kind: Type.Enum(['and', 'or']),
        of: Type.Array(Type.Ref('QueryNode'), { minItems: 2 }),
      }),
      Strict({ kind: Type.Literal('not'), of: Type.Ref('QueryNode') }),
      TraitCondition,
      EventCondition,
      MetricCondition,
      SequenceCondition,
      Strict({ kind: Type.Literal('segment'), id: Type.String() }),
      Strict({ kind: Type.Literal('sample'), fraction: Type.Number(), seed: Type.Integer() }),
      Strict({ kind: Type.Literal('everyone') }),
    ]),
  },
  'QueryNode',
)

export type Ranking = Static<typeof Ranking>
export const Ranking = Strict({
  by: Type.Enum(['interest_score', 'total_value', 'purchase_count', 'email_opens', 'last_engagement']),
  dir: Type.Enum(['asc', 'desc']),
  item: Type.Optional(ItemFilter),
})

export type SegmentQuery = Static<typeof SegmentQuery>
/** Which customers, in which order, how many of them. */
export const SegmentQuery = Strict({
  where: QueryNode,
  rank: Type.Optional(Ranking),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
})

export type InvalidPromptReason = Static<typeof InvalidPromptReason>
export const InvalidPromptReason = Type.Enum([
  'empty',
  'too_long',
  'no_condition',
  'unknown_terms',
  'vague_term',
  'bad_range',
  'bad_date',
  'incomplete',
  'not_a_query',
  'sensitive_attribute',
])

export type CompiledQuery = Static<typeof CompiledQuery>
export const CompiledQuery = Strict({
  query: SegmentQuery,
  explanation: Type.String({ description: 'The query as a sentence, which compiles to the same query' }),
})

export const compileQuery = {
  method: 'POST',
  url: '/segmentation/queries/compile',
  config: { action: 'CompileSegmentQuery' },
  schema: {
    summary: 'Compile a prompt to a segment query, without running it',
    description:
      'A prompt that is not understood in full is refused with `InvalidPrompt` (400), its `reason` and, where words are at fault, these as `terms`.',
    headers: Type.Object(acceptLanguage),
    body: Strict({
      prompt: Type.Optional(
        Type.Unsafe<unknown>({
          description: 'English or Turkish, at most 1,000 characters',
          examples: ['Find customers who have made multiple purchases in the last 6 months'],
        }),
      ),
    }),
    response: { 200: CompiledQuery },
  },
} as const

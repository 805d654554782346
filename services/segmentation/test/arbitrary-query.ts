import type { EventCondition, QueryNode, SegmentQuery } from '@customer-service/contracts/segmentation'
import fc from 'fast-check'
import type { InteractionRow } from '../src/domain/audience/batch.ts'
import { CARS } from '../src/domain/prompt/car-catalogue.ts'
import type { Customer, Population } from '../src/domain/query/population.ts'

/** Small worlds, so that conditions are met now and then, and by several customers. */
export const NOON = Date.UTC(2026, 1, 12, 12)

const ids = Array.from({ length: 12 }, (_, i) => `C${i}`)
const items = [...CARS.map(({ id }) => id), 'unknown item']
const cities = ['Istanbul', 'İstanbul', 'ISTANBUL', 'Ankara', 'izmir']
const amounts = [0, 0.1, 0.2, 33.33, 100, 100.005, 1_000, 99_999.9999]
const events = ['purchase', 'view', 'add_to_cart', 'email_open', 'email_click', 'return'] as const
const days = fc.integer({ min: -400, max: 3 })

const defined = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))

const customer = (id: string): fc.Arbitrary<Customer> =>
  fc
    .record({
      age: fc.option(fc.constantFrom(17, 18, 25, 25.9, 26, 50, 51), { nil: undefined }),
      gender: fc.option(fc.constantFrom('F', 'M'), { nil: undefined }),
      city: fc.option(fc.constantFrom(...cities), { nil: undefined }),
      region: fc.option(fc.constantFrom('Marmara', 'Aegean'), { nil: undefined }),
      registeredAt: fc.option(
        days.map((day) => new Date(NOON + day * 86_400_000).toISOString().slice(0, 10)),
        { nil: undefined },
      ),
      medianBasket: fc.option(fc.constantFrom(0, 100, 100.005), { nil: undefined }),
    })
    .map((traits) => ({ id, ...defined(traits) }))

const row: fc.Arbitrary<InteractionRow> = fc
  .record({
    customerId: fc.constantFrom(...ids),
    itemId: fc.option(fc.constantFrom(...items), { nil: undefined }),
    event: fc.constantFrom(...events),
    timestamp: fc.oneof(
      days.map((day) => NOON / 1_000 + day * 86_400),
      fc.integer({ min: -7_200, max: 7_200 }).map((seconds) => NOON / 1_000 + seconds),
    ),
    value: fc.option(fc.constantFrom(...amounts), { nil: undefined }),
    currency: fc.option(fc.constantFrom('USD', 'TRY'), { nil: undefined }),
    orderId: fc.option(fc.constantFrom('o1', 'o2', 'o3'), { nil: undefined }),
  })
  .map((whole) => defined(whole) as unknown as InteractionRow)

const keyOf = (row: InteractionRow) => JSON.stringify(row)

/** Customers and their interactions, each of which is there once. */
export const population: fc.Arbitrary<Population & { readonly interactions: readonly InteractionRow[] }> = fc
  .record({
    customers: fc.tuple(...ids.map(customer)),
    interactions: fc.uniqueArray(row, { maxLength: 80, selector: keyOf }),
  })
  .map((people) => ({ ...people, items: CARS }))

const unit = fc.constantFrom('hour', 'day', 'week', 'month', 'year')
const duration = fc.record({ n: fc.integer({ min: 1, max: 14 }), unit })
const calendar = fc.constantFrom(
  'today',
  'yesterday',
  'last_week',
  'this_month',
  'last_quarter',
  'this_year',
  'last_year',
)
const window = fc.oneof(
  fc.record({ last: duration }),
  fc.record({ calendar }),
  fc.record({ ago: fc.record({ from: duration, to: duration }) }),
  fc.constantFrom({ from: '2025-06-01' }, { to: '2025-12-31' }, { from: '2025-11-01', to: '2026-01-31' }),
)
const oneOrTwo = <Value>(...values: Value[]) =>
  fc.oneof(fc.constantFrom(...values), fc.uniqueArray(fc.constantFrom(...values), { minLength: 2, maxLength: 2 }))
const item = fc.oneof(
  fc.record({ item: oneOrTwo(...items) }),
  fc.record({ family: oneOrTwo('RAV4', 'CAMRY', 'yaris cross') }),
  fc.record({ category: oneOrTwo('SUV', 'Sedan'), powertrain: oneOrTwo('hybrid', 'petrol') }),
)
const numbers = fc.oneof(
  fc.record({
    op: fc.constantFrom('=', '!=', '>', '>=', '<', '<='),
    value: fc.constantFrom(0, 1, 2, 3, 100, 100.1, 0.3),
  }),
  fc.record({ op: fc.constant('between'), value: fc.constantFrom([0, 1], [1, 3], [0, 1_000]) }),
  fc.record({ op: fc.constantFrom('exists', 'in'), value: fc.constantFrom(true, false, [1, 2]) }),
)
const spans = fc.oneof(
  fc.record({ op: fc.constantFrom('=', '>', '>=', '<', '<='), value: duration }),
  fc.record({ op: fc.constant('between'), value: fc.tuple(duration, duration) }),
)
const matter = {
  kind: fc.constant('event'),
  event: fc.oneof(
    fc.constantFrom(...events, 'any'),
    fc.uniqueArray(fc.constantFrom(...events, 'any'), { minLength: 2, maxLength: 3 }),
  ),
  item: fc.option(item, { nil: undefined }),
  window: fc.option(window, { nil: undefined }),
  currency: fc.option(fc.constantFrom('USD', 'EUR'), { nil: undefined }),
}
const event = fc.oneof(
  fc
    .tuple(
      fc.record({
        ...matter,
        measure: fc.constantFrom('count', 'sum', 'avg', 'max', 'distinct_items', 'distinct_days'),
      }),
      numbers,
    )
    .map(([condition, comparison]) => defined({ ...condition, ...comparison })),
  fc
    .tuple(fc.record({ ...matter, measure: fc.constantFrom('time_since_last', 'time_since_first') }), spans)
    .map(([condition, comparison]) => defined({ ...condition, ...comparison })),
) as unknown as fc.Arbitrary<EventCondition>

const equality = fc.constantFrom('=', '!=')
const trait = fc.oneof(
  fc.record({
    field: fc.constant('age'),
    op: fc.constantFrom('>', '<=', 'exists', '='),
    value: fc.constantFrom(25, 50, 'x'),
  }),
  fc.record({ field: fc.constant('city'), op: equality, value: fc.constantFrom(...cities) }),
  fc.record({
    field: fc.constant('city'),
    op: fc.constantFrom('contains', 'starts_with', 'ends_with'),
    value: fc.constant('İs'),
  }),
  fc.record({ field: fc.constant('region'), op: fc.constant('in'), value: fc.constant(['marmara', 'x']) }),
  fc.record({ field: fc.constant('registered_at'), op: fc.constant('within'), value: window }),
  fc.record({ field: fc.constant('registered_at'), op: fc.constantFrom('<', '>='), value: fc.constant('2025-10-10') }),
)
const label = (metric: string, ...values: string[]) =>
  fc.record({ metric: fc.constant(metric), op: equality, value: fc.constantFrom(...values) })
const metric = fc.oneof(
  label('churn_segment', 'Aktif', 'Ilık', 'Riskli'),
  label('value_segment', 'HighValue', 'Standard'),
  label('loyalty_tier', 'Platin', 'Altın', 'Gümüş', 'Bronz'),
  label('age_segment', 'GenZ', 'Yetişkin'),
  label('affinity_category', 'SUV', 'Sedan', 'mpv'),
  label('affinity_type', 'Odaklı', 'Keşifçi'),
  label('diversity_profile', 'Kaşif', 'Dengeli', 'Sadık'),
  fc
    .tuple(fc.constantFrom('avg_basket', 'interest_score', 'p_buy_90d', 'predicted_clv'), numbers)
    .map(([name, comparison]) => ({
      metric: name,
      ...comparison,
    })),
  fc.record({
    metric: fc.constantFrom('total_value_percentile', 'purchase_count_percentile'),
    op: fc.constantFrom('>=', '<'),
    value: fc.constantFrom(0, 50, 75, 90),
  }),
  spans.map((comparison) => ({ metric: 'membership_time', ...comparison })),
)

const { node } = fc.letrec<{ node: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(
    { weight: 4, arbitrary: event },
    { weight: 2, arbitrary: trait.map((condition) => ({ kind: 'trait', ...condition })) },
    { weight: 3, arbitrary: metric.map((condition) => ({ kind: 'metric', ...condition })) },
    fc
      .tuple(event, event, fc.boolean(), fc.option(duration, { nil: undefined }))
      .map(([first, then, occurred, within]) => defined({ kind: 'sequence', first, then, occurred, within })),
    fc.record({ kind: fc.constant('segment'), id: fc.constantFrom('seg-odd', 'seg-unknown') }),
    fc.record({
      kind: fc.constant('sample'),
      fraction: fc.constantFrom(0, 0.5, 1),
      seed: fc.integer({ min: 1, max: 3 }),
    }),
    fc.constant({ kind: 'everyone' }),
  ),
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: tie('leaf') },
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      of: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not'), of: tie('node') }),
  ),
}))

export const query: fc.Arbitrary<SegmentQuery> = fc
  .record({
    where: node as fc.Arbitrary<QueryNode>,
    rank: fc.option(
      fc.record({
        by: fc.constantFrom('interest_score', 'total_value', 'purchase_count', 'email_opens', 'last_engagement'),
        dir: fc.constantFrom('asc', 'desc'),
      }),
      { nil: undefined },
    ),
    limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  })
  .map((whole) => defined(whole) as unknown as SegmentQuery)

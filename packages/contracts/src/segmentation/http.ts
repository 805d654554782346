import { type Static, type TSchema, Type } from 'typebox'
import { Strict } from '../common.ts'
import { acceptLanguage } from './language.ts'

export type AgeSegment = Static<typeof AgeSegment>
export const AgeSegment = Type.Enum(['GenZ', 'GençYetişkin', 'Yetişkin', 'Olgun'])

export type ChurnSegment = Static<typeof ChurnSegment>
export const ChurnSegment = Type.Enum(['Aktif', 'Ilık', 'Riskli'])

export type ValueSegment = Static<typeof ValueSegment>
export const ValueSegment = Type.Enum(['HighValue', 'Standard'])

export type LoyaltyTier = Static<typeof LoyaltyTier>
export const LoyaltyTier = Type.Enum(['Platin', 'Altın', 'Gümüş', 'Bronz'])

export type AffinityType = Static<typeof AffinityType>
export const AffinityType = Type.Enum(['Odaklı', 'Keşifçi'])

export type DiversityProfile = Static<typeof DiversityProfile>
export const DiversityProfile = Type.Enum(['Kaşif', 'Dengeli', 'Sadık'])

const DateText = Type.String({ description: 'ISO 8601: 2026-02-01, 2026-02-01T10:30:00, or with Z or an offset' })
const Amount = Type.Number({ minimum: 0 })

export const ProductHistory = Type.Object({
  productId: Type.String(),
  productName: Type.Optional(Type.String({ description: 'Shown in missingRegulars; the productId when absent' })),
  category: Type.String(),
  totalQuantity: Amount,
  totalSpent: Amount,
  orderCount: Type.Integer({ minimum: 1 }),
  lastPurchase: DateText,
  avgDaysBetween: Type.Union([Amount, Type.Null()]),
})

export const CustomerData = Type.Object({
  customerId: Type.Optional(Type.String()),
  city: Type.String(),
  customer: Type.Optional(
    Type.Object(
      {
        customerId: Type.String(),
        city: Type.String(),
        age: Type.Number({ minimum: 18, maximum: 130 }),
        gender: Type.String(),
        registeredAt: DateText,
        productHistory: Type.Array(ProductHistory, { description: 'Empty for a customer without purchases' }),
      },
      { description: 'Absent for the profile of a region' },
    ),
  ),
  region: Type.Object({
    name: Type.String(),
    climateType: Type.String(),
    medianBasket: Amount,
    trend: Type.String({ description: 'The category that stands in where there are no purchases' }),
  }),
  currentSeason: Type.String(),
})

export type MissingRegular = Static<typeof MissingRegular>
export const MissingRegular = Strict({
  productId: Type.String(),
  productName: Type.String(),
  lastBought: Type.String(),
  avgDaysBetween: Type.Number(),
  daysOverdue: Type.Number(),
})

export type TopProduct = Static<typeof TopProduct>
export const TopProduct = Strict({
  productId: Type.String(),
  totalQuantity: Type.Number(),
  totalSpent: Type.Number(),
  lastBought: Type.String(),
})

export type Analysis = Static<typeof Analysis>
/** The 22 fields in their order. A region's profile has no `customerId`, `age` and `gender`. */
export const Analysis = Strict({
  customerId: Type.Optional(Type.String()),
  city: Type.String(),
  region: Type.String(),
  climateType: Type.String(),
  age: Type.Optional(Type.Number()),
  ageSegment: AgeSegment,
  gender: Type.Optional(Type.String()),
  churnSegment: ChurnSegment,
  valueSegment: ValueSegment,
  loyaltyTier: LoyaltyTier,
  affinityCategory: Type.String(),
  affinityType: AffinityType,
  diversityProfile: DiversityProfile,
  estimatedBudget: Type.Number(),
  avgBasket: Type.Number(),
  avgMonthlySpend: Type.Number(),
  lastPurchaseDaysAgo: Type.Integer({ description: '999 for a customer without purchases' }),
  orderCount: Type.Number(),
  totalSpent: Type.Number(),
  membershipDays: Type.Integer(),
  missingRegulars: Type.Array(MissingRegular),
  topProducts: Type.Array(TopProduct),
})

export type Basis = Static<typeof Basis>
export const Basis = Strict(
  {
    membershipMonths: Type.Integer({ description: 'Complete calendar months' }),
    orderFrequency: Type.Number({ description: 'Orders a month' }),
    affinityRatio: Type.Number({ description: 'Share of the orders that are in affinityCategory' }),
    diversityRatio: Type.Number({ description: 'Products per order' }),
    medianBasket: Type.Number({ description: 'That avgBasket is compared with, before rounding' }),
    overdueRegulars: Type.Integer({ description: 'How many missingRegulars there are' }),
  },
  'The numbers that the labels of a customer with purchases follow from, rounded to two decimals',
)

export type LabelReason = Static<typeof LabelReason>
export const LabelReason = Strict({
  value: Type.String(),
  rule: Type.String({ description: 'In words, in the language of the answer' }),
  inputs: Type.Record(Type.String(), Type.Number()),
  next: Type.Optional(
    Strict(
      {
        value: Type.String(),
        distance: Type.Record(Type.String(), Type.Number()),
        text: Type.String({ examples: ['Altın needs 9 more orders'] }),
      },
      'The next tier and how far it is; absent when there is none',
    ),
  ),
})

export type LabelReasons = Static<typeof LabelReasons>
export const LabelReasons = Strict({
  ageSegment: LabelReason,
  churnSegment: LabelReason,
  valueSegment: LabelReason,
  loyaltyTier: LabelReason,
  affinityCategory: LabelReason,
  affinityType: LabelReason,
  diversityProfile: LabelReason,
})

export type AnalysisReply = Static<typeof AnalysisReply>
export const AnalysisReply = Strict({
  analysis: Analysis,
  explanation: Type.String({ description: 'In the language of Accept-Language: English or Turkish' }),
  basis: Type.Optional(Basis),
  labels: Type.Optional(LabelReasons),
  warnings: Type.Optional(Type.Array(Strict({ field: Type.String(), message: Type.String() }))),
})

export type PromptReply = Static<typeof PromptReply>
export const PromptReply = Strict({
  response: Type.String(),
  sources: Type.Optional(Type.Array(Strict({ id: Type.String(), title: Type.String() }))),
})

/** Describes an input without checking it: the service does, so that errors have the names and paths that it promises. */
const Described = <Schema extends TSchema>(schema: Schema) => Type.Unsafe<unknown>({ anyOf: [schema, {}] })

export const Invocation = Type.Object({
  customerData: Type.Optional(CustomerData),
  prompt: Type.Optional(Type.String({ description: 'A question about segmentation; either this or customerData' })),
})

const asOf = Type.Optional(
  Type.String({ description: 'The day that the analysis speaks of; today when absent', examples: ['2026-02-12'] }),
)

export const invokeSegmentation = {
  method: 'POST',
  url: '/segmentation/invocations',
  config: { action: 'InvokeSegmentation' },
  schema: {
    summary: 'Analyse one customer or a region, or ask about segmentation',
    headers: Type.Object(acceptLanguage),
    querystring: Strict({
      as_of: asOf,
      explain: Type.Optional(
        Type.Boolean({ default: false, description: 'Also the rule, the inputs and the next tier of each label' }),
      ),
    }),
    body: Described(Invocation),
    response: { 200: Type.Union([AnalysisReply, PromptReply]) },
  },
} as const

export const analyzeBatch = {
  method: 'POST',
  url: '/segmentation/batch',
  config: { action: 'InvokeSegmentation', audit: 'customers_analyzed' },
  schema: {
    summary: 'Analyse many customers: a payload with `customerData` a line, an answer a line',
    description:
      'Each line of the answer has the number of its input line as `line`, and either what a single invocation answers ' +
      'or its error. Wrong lines leave the others alone; empty lines are skipped. Lines have at most 262,144 bytes; there ' +
      'may be any number of them, up to 256 MiB in all unless LINES_MAX_BYTES says otherwise. The answer begins when the ' +
      'body is there and verified; if it ends without its last line, the connection was lost.',
    headers: Type.Object(acceptLanguage),
    querystring: Strict({ as_of: asOf }),
    body: Type.String({ contentMediaType: 'application/x-ndjson', description: 'JSON Lines' }),
    response: { 200: Type.Unknown({ contentMediaType: 'application/x-ndjson', description: 'JSON Lines' }) },
  },
} as const

import { type Static, Type } from 'typebox'
import { Strict, Timestamp, UserId } from '../common.ts'

const Fit = { log_likelihood: Type.Number(), converged: Type.Boolean() }

export type ModelStatus = Static<typeof ModelStatus>
export const ModelStatus = Strict({
  engine: Type.Enum(['embedded', 'personalize'], { description: 'What interest_score comes from' }),
  state: Type.Enum(['absent', 'training', 'ready', 'failed']),
  trained_at: Type.Optional(Timestamp),
  reason: Type.Optional(
    Type.String({ description: 'Why the last training failed; what was learnt before stays in use' }),
  ),
  purchases: Type.Optional(
    Strict(
      { r: Type.Number(), alpha: Type.Number(), a: Type.Number(), b: Type.Number(), ...Fit },
      'When customers buy and stop: MBG/NBD, in weeks. Absent while fewer than 25 customers have bought again',
    ),
  ),
  spending: Type.Optional(
    Strict({ p: Type.Number(), q: Type.Number(), v: Type.Number(), ...Fit }, 'What they spend: Gamma-Gamma'),
  ),
})

const Chance = Type.Number({ minimum: 0, maximum: 1 })
const Fifth = Type.Integer({ minimum: 1, maximum: 5, description: '5 is the best' })

export type CustomerFigures = Static<typeof CustomerFigures>
/** What is absent can't be said: nothing is learnt yet, the customer hasn't bought, or too few have bought again. */
export const CustomerFigures = Strict({
  customer_id: Type.String(),
  as_of: Type.Optional(Type.String({ format: 'date', description: 'The day that the figures speak of' })),
  p_alive: Type.Optional(Chance),
  p_buy_90d: Type.Optional(Chance),
  predicted_clv: Type.Optional(
    Type.Number({ description: 'Spending expected within a year, at one percent a month, in the usual currency' }),
  ),
  predicted_clv_percentile: Type.Optional(
    Type.Number({ description: 'The share of customers, 0 to 100, for whom less is expected' }),
  ),
  rfm: Type.Optional(
    Strict({
      recency: Fifth,
      frequency: Fifth,
      monetary: Fifth,
      segment: Type.Enum([
        'champion',
        'loyal',
        'potential_loyalist',
        'new',
        'promising',
        'needs_attention',
        'about_to_sleep',
        'at_risk',
        'cannot_lose',
        'hibernating',
      ]),
    }),
  ),
})

export const getCustomerValue = {
  method: 'GET',
  url: '/segmentation/customers/:customer_id/value',
  config: { action: 'GetCustomerValue' },
  schema: {
    summary: 'Whether a customer will buy again, how much, and the RFM scores',
    params: Strict({ customer_id: UserId }),
    response: { 200: CustomerFigures },
  },
} as const

export const getModels = {
  method: 'GET',
  url: '/segmentation/models',
  config: { action: 'GetModels' },
  schema: {
    summary: 'Whether interest_score, p_buy_90d and predicted_clv have been learnt from the customer data',
    response: { 200: ModelStatus },
  },
} as const

export const trainModels = {
  method: 'POST',
  url: '/segmentation/models/train',
  config: { action: 'TrainModels', audit: 'models_trained' },
  schema: {
    summary: 'Learn from the customer data now',
    description: 'Otherwise after the first import, and hourly while the data changes. Requests do not wait for it.',
    response: { 202: ModelStatus },
  },
} as const

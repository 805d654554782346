import { type Static, Type } from 'typebox'
import { Strict, Timestamp } from '../common.ts'

export type ModelStatus = Static<typeof ModelStatus>
export const ModelStatus = Strict({
  engine: Type.Enum(['embedded', 'personalize'], { description: 'What interest_score comes from' }),
  state: Type.Enum(['absent', 'training', 'ready', 'failed']),
  trained_at: Type.Optional(Timestamp),
  reason: Type.Optional(
    Type.String({ description: 'Why the last training failed; what was learnt before stays in use' }),
  ),
})

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

import { type Static, Type } from 'typebox'

export type Config = Static<typeof Config>
export const Config = Type.Object({
  ROUTING_DEFAULT_DESTINATION: Type.String({
    default: 'general_support',
    pattern: '^[a-z][a-z0-9_]*$',
    description: 'Where inquiries go that no rule fits',
  }),
  ROUTING_ORDER_ID_PATTERNS: Type.String({
    default: 'ORD-#',
    description: 'How your order numbers look: # stands for digits, * for letters and digits; several with commas',
  }),
  ROUTING_PRODUCT_ID_PATTERNS: Type.String({
    default: 'PROD-*,P-*,SKU-*',
    description: 'How your product numbers look, in the same way',
  }),
  ROUTING_INTENT_SET: Type.String({
    default: 'shop',
    pattern: '^[a-z][a-z0-9_-]*$',
    description: 'The set of intents for inquiries that name none; `shop` ships with the platform',
  }),
  ROUTING_SURE_CONFIDENCE: Type.Number({
    default: 0.5,
    minimum: 0,
    maximum: 1,
    description: 'An intent less likely than this comes with a question between the best two or three',
  }),
  ROUTING_RETENTION_DAYS: Type.Integer({
    default: 365,
    minimum: 1,
    maximum: 3_650,
    description: 'How long routings are kept',
  }),
})

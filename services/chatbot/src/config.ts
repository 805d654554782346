import { type Static, Type } from 'typebox'

const Share = (byDefault: number, description: string) =>
  Type.Number({ default: byDefault, minimum: 0, maximum: 1, description })

export type Config = Static<typeof Config>
export const Config = Type.Object({
  ORDERS_URL: Type.String({
    default: 'https://example.com/orders',
    pattern: '^(none|https?://\\S{1,2000})$',
    description: 'The page where customers find their orders; "none" when there is no such page',
  }),
  CONVERSATION_RETENTION_DAYS: Type.Integer({
    default: 365,
    minimum: 1,
    maximum: 3_650,
    description: 'Days after its beginning at which a conversation and its messages are gone',
  }),
  HANDOVER_MOOD_SCORE: Share(0.2, 'A message with a sentiment score below this is handed over to people at once'),
  ANSWER_CHANCE: Share(0.45, 'From this chance on that an article answers a question, it does'),
  CLARIFY_RELEVANCE: Share(0.3, 'From this relevance on, an article is offered as what may be meant'),
  INTENT_CONFIDENCE: Share(0.5, 'From this confidence on, an intent that routing found is believed'),
  UNDERSTANDING_TIMEOUT_MS: Type.Integer({
    default: 1_500,
    minimum: 50,
    maximum: 20_000,
    description: 'How long an answer waits for sentiment, routing and knowledge, in milliseconds',
  }),
})

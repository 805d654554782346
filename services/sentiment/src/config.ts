import { type Static, Type } from 'typebox'

const score = (byDefault: number, description: string) =>
  Type.Number({ default: byDefault, minimum: 0, maximum: 1, description })

export type Config = Static<typeof Config>
export const Config = Type.Object({
  SENTIMENT_ENGINE: Type.Enum(['embedded', 'comprehend'], {
    default: 'embedded',
    description: 'What reads the mood: the embedded engine, or Amazon Comprehend where it has the language',
  }),
  SENTIMENT_ENGINE_TIMEOUT_MS: Type.Integer({
    default: 1_500,
    minimum: 50,
    maximum: 30_000,
    description: 'How long Comprehend may take before the embedded engine answers',
  }),
  SENTIMENT_NEGATIVE_BELOW: score(0.4, 'Scores below are negative'),
  SENTIMENT_POSITIVE_ABOVE: score(0.6, 'Scores above are positive'),
  SENTIMENT_ESCALATE_BELOW: score(0.35, 'Scores below recommend to escalate'),
  SENTIMENT_ALERT_MINUTES: Type.Integer({
    default: 10,
    minimum: 0,
    maximum: 1_440,
    description: 'sentiment.negative is announced at most once per conversation in this time',
  }),
  SENTIMENT_RETENTION_DAYS: Type.Integer({
    default: 365,
    minimum: 1,
    maximum: 3_650,
    description: 'How long analyses are kept, and the moods of conversations',
  }),
  SENTIMENT_TEXT_RETENTION_DAYS: Type.Integer({
    default: 30,
    minimum: 0,
    maximum: 3_650,
    description: 'How long analysed texts are kept, without personal data, so that corrections teach; 0 keeps none',
  }),
  SENTIMENT_CORRECTION_RETENTION_DAYS: Type.Integer({
    default: 730,
    minimum: 1,
    maximum: 3_650,
    description: 'How long corrections are kept with their texts, from the end of the month of the first one',
  }),
})

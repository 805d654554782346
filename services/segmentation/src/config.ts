import { TimeZone, WithHost } from '@customer-service/core'
import { type Static, Type } from 'typebox'

export type Config = Static<typeof Config>
export const Config = Type.Object({
  SEGMENTATION_TIME_ZONE: TimeZone(
    'UTC',
    "The business's time zone, such as Europe/Istanbul: days of purchases and registrations are its days",
  ),
  MINOR_POLICY: Type.Enum(['reject', 'genz'], {
    default: 'reject',
    description: 'Customers under 18: refused, or put into the segment GenZ',
  }),
  SEGMENT_QUERY_TIMEOUT_MS: Type.Integer({
    default: 9_000,
    minimum: 0,
    maximum: 30_000,
    description: 'How long a query over the customer data may take; an answer must be out within 10 s in any case',
  }),
  SEGMENT_REFRESH_SECONDS: Type.Integer({
    default: 60,
    minimum: 1,
    maximum: 86_400,
    description: 'How often to look for segments whose members may have changed: after imports, and hourly',
  }),
  SEGMENT_COLUMNS_DIR: Type.Optional(
    Type.String({
      minLength: 1,
      description: 'Folder that keeps the columns of the customer data for the next start; none: they are built anew',
    }),
  ),
  SEGMENT_AFFINITY: Type.Enum(['embedded', 'personalize'], {
    default: 'embedded',
    description: 'What interest_score comes from: the embedded engine, or Amazon Personalize',
  }),
  PERSONALIZE_DATASET_ARN: Type.Optional(Type.String({ minLength: 1, description: 'ARN of its interactions dataset' })),
  PERSONALIZE_SOLUTION_ARN: Type.Optional(
    Type.String({ minLength: 1, description: 'ARN of a solution of the recipe aws-item-affinity' }),
  ),
  PERSONALIZE_ROLE_ARN: Type.Optional(
    Type.String({ minLength: 1, description: 'ARN of the role that Personalize reads and writes the bucket with' }),
  ),
  PERSONALIZE_BUCKET: Type.Optional(
    Type.String({ minLength: 1, description: 'S3 bucket that Personalize reads from and writes to' }),
  ),
  BEDROCK_MODEL_ID: Type.Optional(
    Type.String({
      minLength: 1,
      description:
        'Model or inference profile on Amazon Bedrock that words explanations and answers; without it none does',
    }),
  ),
  BEDROCK_REGION: Type.Optional(
    Type.String({ minLength: 1, description: 'Region that the model is called in; AWS_REGION when absent' }),
  ),
  BEDROCK_ENDPOINT_URL: Type.Optional(
    WithHost(Type.String({ pattern: '^https?://', description: 'For stand-ins and private endpoints of Bedrock' })),
  ),
  BEDROCK_TIMEOUT_MS: Type.Integer({
    default: 5_000,
    minimum: 50,
    maximum: 30_000,
    description: 'How long the model may take before the embedded text goes out',
  }),
})

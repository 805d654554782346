import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** Where AWS is. Without an endpoint the SDK finds it, by `AWS_ENDPOINT_URL` too; without credentials likewise. */
export interface AwsSettings {
  readonly region: string
  readonly endpoint?: string
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

const CONNECT_MS = 1_000
const ANSWER_MS = 3_000

export const dynamoDbClient = (settings: AwsSettings): DynamoDBClient =>
  new DynamoDBClient({
    ...settings,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
  })

import { SNSClient } from '@aws-sdk/client-sns'
import { SQSClient } from '@aws-sdk/client-sqs'
import type { AwsSettings } from '../../store/dynamodb/client.ts'

export interface QueueClients {
  readonly sns: SNSClient
  readonly sqs: SQSClient
}

const CONNECT_MS = 1_000
const ANSWER_MS = 5_000
/** SQS holds a poll open for up to 20 s. */
const POLL_ANSWER_MS = 30_000

export const queueClients = (settings: AwsSettings): QueueClients => ({
  sns: new SNSClient({
    ...settings,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
  }),
  sqs: new SQSClient({
    ...settings,
    useQueueUrlAsEndpoint: false,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: POLL_ANSWER_MS, throwOnRequestTimeout: true },
  }),
})

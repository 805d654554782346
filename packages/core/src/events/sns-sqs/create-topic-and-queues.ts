import { CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns'
import { CreateQueueCommand, GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { QueueClients } from './clients.ts'
import type { QueueUrls } from './sns-sqs-bus.ts'

/**
 * After so many receives SQS itself moves a message to the dead letters. That is for messages that end every process
 * that takes them; the 8 attempts at a failing event are counted by the consumer, since SQS also counts each receive in
 * which a message only waited for an earlier one of its key.
 */
export const MAX_RECEIVES = 24

const VISIBILITY_SECONDS = '30'
const POLL_SECONDS = '20'
const FOURTEEN_DAYS_SECONDS = '1209600'

/** Order and deduplication hold within an event key, so throughput isn't limited by the whole topic or queue. */
const TOPIC_ATTRIBUTES = { FifoTopic: 'true', FifoThroughputScope: 'MessageGroup' }
export const QUEUE_ATTRIBUTES = {
  FifoQueue: 'true',
  DeduplicationScope: 'messageGroup',
  FifoThroughputLimit: 'perMessageGroupId',
  VisibilityTimeout: VISIBILITY_SECONDS,
  ReceiveMessageWaitTimeSeconds: POLL_SECONDS,
  MessageRetentionPeriod: FOURTEEN_DAYS_SECONDS,
}

/** Makes the FIFO topic of the platform where it doesn't exist. For tests and local use: in AWS the CDK stack does. */
export async function createTopic({ sns }: QueueClients, prefix: string): Promise<string> {
  const command = new CreateTopicCommand({ Name: `${prefix}events.fifo`, Attributes: TOPIC_ATTRIBUTES })
  const { TopicArn } = await sns.send(command)
  if (TopicArn === undefined) throw new Error('SNS gave no topic ARN')
  return TopicArn
}

/** Makes the queue of a consumer and its dead-letter queue, and subscribes it to the types it reacts to. */
export async function createQueues(
  { sns, sqs }: QueueClients,
  {
    prefix,
    topicArn,
    consumer,
    types,
  }: {
    readonly prefix: string
    readonly topicArn: string
    readonly consumer: string
    readonly types: readonly string[]
  },
): Promise<QueueUrls> {
  const dead = await createQueue(sqs, `${prefix}${consumer}-dlq.fifo`, {})
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: MAX_RECEIVES })
  const queue = await createQueue(sqs, `${prefix}${consumer}.fifo`, { RedrivePolicy, Policy: topicMaySend(topicArn) })
  await sns.send(
    new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: 'sqs',
      Endpoint: queue.arn,
      Attributes: { RawMessageDelivery: 'true', FilterPolicy: JSON.stringify({ type: types }) },
    }),
  )
  return { queueUrl: queue.url, dlqUrl: dead.url }
}

async function createQueue(
  sqs: SQSClient,
  QueueName: string,
  attributes: Record<string, string>,
): Promise<{ readonly url: string; readonly arn: string }> {
  const command = new CreateQueueCommand({ QueueName, Attributes: { ...QUEUE_ATTRIBUTES, ...attributes } })
  const { QueueUrl } = await sqs.send(command)
  const read = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] })
  const { Attributes } = await sqs.send(read)
  if (QueueUrl === undefined || Attributes?.QueueArn === undefined) throw new Error(`SQS gave no ARN for ${QueueName}`)
  return { url: QueueUrl, arn: Attributes.QueueArn }
}

const topicMaySend = (topicArn: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: '*',
        Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
      },
    ],
  })

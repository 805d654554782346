import { MAX_RECEIVES, QUEUE_ATTRIBUTES } from '@customer-service/core/events/sns-sqs'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { FifoThroughputScope, SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Blueprint } from '../blueprint.ts'
import { deadLetterQueueName, pascal, queueName, TOPIC } from '../names.ts'

/** One FIFO topic, and for each service that reacts to events a FIFO queue with its dead-letter queue. */
export function addEvents(scope: Construct, services: readonly Blueprint[], key: IKey): void {
  const topic = new Topic(scope, 'Events', {
    topicName: TOPIC,
    fifo: true,
    fifoThroughputScope: FifoThroughputScope.MESSAGE_GROUP,
    masterKey: key,
    enforceSSL: true,
  })
  topic.applyRemovalPolicy(RemovalPolicy.RETAIN)
  for (const service of services) if (service.consumes.length > 0) addQueues(scope, service, topic)
}

function addQueues(scope: Construct, { name, consumes }: Blueprint, topic: Topic): void {
  const dead = new Queue(scope, `${pascal(name)}DeadLetters`, queueProps(deadLetterQueueName(name)))
  const queue = new Queue(scope, `${pascal(name)}Queue`, {
    ...queueProps(queueName(name)),
    deadLetterQueue: { queue: dead, maxReceiveCount: MAX_RECEIVES },
  })
  topic.addSubscription(
    new SqsSubscription(queue, {
      rawMessageDelivery: true,
      filterPolicy: { type: SubscriptionFilter.stringFilter({ allowlist: [...consumes] }) },
      deadLetterQueue: dead,
    }),
  )
}

const seconds = (text: string): Duration => Duration.seconds(Number(text))

/** Encrypted by SQS itself: a key shared with the topic would need a policy that names the queue that names the key. */
const queueProps = (name: string): QueueProps => ({
  queueName: name,
  fifo: true,
  deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
  fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
  visibilityTimeout: seconds(QUEUE_ATTRIBUTES.VisibilityTimeout),
  receiveMessageWaitTime: seconds(QUEUE_ATTRIBUTES.ReceiveMessageWaitTimeSeconds),
  retentionPeriod: seconds(QUEUE_ATTRIBUTES.MessageRetentionPeriod),
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
})

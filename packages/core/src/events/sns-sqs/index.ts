export { type QueueClients, queueClients } from './clients.ts'
export {
  createQueues,
  createTopic,
  MAX_RECEIVES,
  QUEUE_ATTRIBUTES,
} from './create-topic-and-queues.ts'
export { type Aws, AwsEnvironment, openAws } from './open-aws.ts'
export { openQueue, type Queue } from './queue.ts'
export { RELAY_FAILED } from './relay.ts'
export { type QueueUrls, SnsSqsBus, type SnsSqsBusOptions } from './sns-sqs-bus.ts'

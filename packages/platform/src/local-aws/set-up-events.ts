import { createQueues, createTopic, type QueueClients } from '@customer-service/core/events/sns-sqs'
import type { AnyModule } from '@customer-service/core/run'

/** The topic and a queue for each service that reacts to events. Gives the ARN of the topic. */
export async function setUpEvents(
  clients: QueueClients,
  prefix: string,
  modules: readonly AnyModule[],
): Promise<string> {
  const topicArn = await createTopic(clients, prefix)
  for (const { manifest } of modules) {
    const types = manifest.subscribes.map(({ type }) => type)
    if (types.length > 0) await createQueues(clients, { prefix, topicArn, consumer: manifest.name, types })
  }
  return topicArn
}

import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { deadLetterQueueName, queueName } from '../names.ts'

/** How a service keeps up with its events. */
export const queueMetrics = (service: string) => ({
  waiting: metric(queueName(service), 'ApproximateNumberOfMessagesVisible'),
  oldestSeconds: metric(queueName(service), 'ApproximateAgeOfOldestMessage'),
  dead: metric(deadLetterQueueName(service), 'ApproximateNumberOfMessagesVisible'),
})

const metric = (QueueName: string, metricName: string): Metric =>
  new Metric({
    namespace: 'AWS/SQS',
    metricName,
    dimensionsMap: { QueueName },
    statistic: 'Maximum',
    period: Duration.minutes(1),
    label: QueueName,
  })

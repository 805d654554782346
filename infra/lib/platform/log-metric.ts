import type { Duration, Stack } from 'aws-cdk-lib'
import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { logGroupName, pascal } from '../names.ts'

/** How often these services, together, logged a message within a period. */
export function logMetric(stack: Stack, services: readonly string[], message: string, period: Duration): IMetric {
  const place = { namespace: 'CustomerService', metricName: pascal(message) }
  for (const service of services) {
    const id = `${pascal(service)}${pascal(message)}`
    new MetricFilter(stack, id, {
      logGroup: LogGroup.fromLogGroupName(stack, `${id}Logs`, logGroupName(service)),
      filterPattern: FilterPattern.stringValue('$.msg', '=', message),
      metricNamespace: place.namespace,
      metricName: place.metricName,
      metricValue: '1',
    })
  }
  return new Metric({ ...place, statistic: 'Sum', period })
}

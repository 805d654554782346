import type { Duration, Stack } from 'aws-cdk-lib'
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { logGroupName, pascal } from '../names.ts'

/** How often a service logged a message within a period. */
export function logMetric(stack: Stack, service: string, message: string, period: Duration): IMetric {
  const id = `${pascal(service)}${pascal(message)}`
  const filter = new MetricFilter(stack, id, {
    logGroup: LogGroup.fromLogGroupName(stack, `${id}Logs`, logGroupName(service)),
    filterPattern: FilterPattern.stringValue('$.msg', '=', message),
    metricNamespace: 'CustomerService',
    metricName: id,
    metricValue: '1',
  })
  return filter.metric({ statistic: 'Sum', period })
}

import { Duration } from 'aws-cdk-lib'
import { type IMetric, MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { HttpCodeTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { RunningService } from './service.ts'

const FEWEST_REQUESTS = 20

export interface ServiceMetrics {
  readonly requests: IMetric
  /** Of 100 requests, how many ended in a 5xx; 0 while there are too few to tell. */
  readonly errorPercent: IMetric
  readonly latencySeconds: IMetric
  readonly healthyTasks: IMetric
  readonly cpuPercent: IMetric
  readonly memoryPercent: IMetric
}

export function serviceMetrics({ service, targets, blueprint: { name } }: RunningService): ServiceMetrics {
  const period = Duration.minutes(5)
  const requests = targets.metrics.requestCount({ period, label: name })
  const errors = targets.metrics.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, { period })
  return {
    requests,
    errorPercent: new MathExpression({
      // Ids of their own: graphs show the metrics of all services.
      expression: `IF(${name}Requests >= ${FEWEST_REQUESTS}, 100 * FILL(${name}Errors, 0) / ${name}Requests, 0)`,
      usingMetrics: { [`${name}Requests`]: requests, [`${name}Errors`]: errors },
      period,
      label: name,
    }),
    latencySeconds: targets.metrics.targetResponseTime({ statistic: Stats.p(99), period, label: name }),
    healthyTasks: targets.metrics.healthyHostCount({ statistic: 'Minimum', period: Duration.minutes(1), label: name }),
    cpuPercent: service.metricCpuUtilization({ period, label: name }),
    memoryPercent: service.metricMemoryUtilization({ period, label: name }),
  }
}

import { KEY_ENDS_SOON } from '@customer-service/core/auth'
import { RELAY_FAILED } from '@customer-service/core/events/sns-sqs'
import { TRAIL_DAMAGED } from '@customer-service/core/http'
import { Duration, type Stack } from 'aws-cdk-lib'
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch'
import { AlarmBehavior } from 'aws-cdk-lib/aws-ecs'
import { type ApplicationLoadBalancer, HttpCodeElb } from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import { type IKey, Key } from 'aws-cdk-lib/aws-kms'
import { keeperOf } from '../blueprint.ts'
import { Alarms, alarmName } from './alarms.ts'
import { addDashboard } from './dashboard.ts'
import { logMetric } from './log-metric.ts'
import { queueMetrics } from './queue-metrics.ts'
import type { RunningService } from './service.ts'
import { type ServiceMetrics, serviceMetrics } from './service-metrics.ts'

interface Watched {
  readonly running: readonly RunningService[]
  readonly loadBalancer: ApplicationLoadBalancer
  readonly eventsKey: IKey
  readonly email: string | undefined
}

/** Alarms for every service, every queue and what all share, and the dashboard that shows them with what they measure. */
export function watch(stack: Stack, { running, loadBalancer, eventsKey, email }: Watched): void {
  const alarms = new Alarms(stack, Key.fromKeyArn(stack, 'EventsKey', eventsKey.keyArn), email)
  const services = running.map((service) => watchService(alarms, service))
  const queues = running
    .filter(({ blueprint }) => blueprint.consumes.length > 0)
    .map(({ blueprint }) => watchQueue(alarms, blueprint.name))
  const period = Duration.minutes(5)
  const refused = loadBalancer.metrics.httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, { period, label: 'load balancer' })
  alarms.add('platform', 'load-balancer-errors', refused)
  const blueprints = running.map(({ blueprint }) => blueprint)
  const names = blueprints.map(({ name }) => name)
  const unpublished = logMetric(stack, names, RELAY_FAILED, period)
  alarms.add('platform', 'unpublished-events', unpublished)
  const endingKeys = logMetric(stack, [keeperOf(blueprints).name], KEY_ENDS_SOON, Duration.hours(6))
  alarms.add('platform', 'service-keys', endingKeys)
  alarms.add('platform', 'audit-trail', logMetric(stack, ['audit'], TRAIL_DAMAGED, Duration.days(1)))
  const all = (choose: (metrics: ServiceMetrics) => ServiceMetrics[keyof ServiceMetrics]) => services.map(choose)
  addDashboard(stack, alarms.all, [
    { title: 'Requests', metrics: all(({ requests }) => requests) },
    { title: 'Errors, %', metrics: [...all(({ errorPercent }) => errorPercent), refused] },
    { title: 'Latency p99, s', metrics: all(({ latencySeconds }) => latencySeconds) },
    { title: 'Healthy tasks', metrics: all(({ healthyTasks }) => healthyTasks) },
    { title: 'CPU, %', metrics: all(({ cpuPercent }) => cpuPercent) },
    { title: 'Memory, %', metrics: all(({ memoryPercent }) => memoryPercent) },
    { title: 'Events waiting', metrics: queues.map(({ waiting }) => waiting) },
    { title: 'Oldest event, s', metrics: queues.map(({ oldestSeconds }) => oldestSeconds) },
    { title: 'Dead letters', metrics: queues.map(({ dead }) => dead) },
    { title: 'Failures to publish events', metrics: [unpublished] },
  ])
}

function watchService(alarms: Alarms, running: RunningService): ServiceMetrics {
  const { name } = running.blueprint
  const metrics = serviceMetrics(running)
  rollBackOn(running, alarms.add(name, 'errors', metrics.errorPercent))
  alarms.add(name, 'latency', metrics.latencySeconds)
  alarms.add(name, 'tasks', metrics.healthyTasks)
  alarms.add(name, 'cpu', metrics.cpuPercent)
  alarms.add(name, 'memory', metrics.memoryPercent)
  return metrics
}

/** By name, for the alarm's metrics come from the targets of the service. */
function rollBackOn({ service, blueprint }: RunningService, errors: Alarm): void {
  service.enableDeploymentAlarms([alarmName(blueprint.name, 'errors')], { behavior: AlarmBehavior.ROLLBACK_ON_ALARM })
  service.node.addDependency(errors)
}

function watchQueue(alarms: Alarms, service: string): ReturnType<typeof queueMetrics> {
  const metrics = queueMetrics(service)
  alarms.add(service, 'dead-letters', metrics.dead)
  alarms.add(service, 'backlog', metrics.oldestSeconds)
  return metrics
}

import { Duration } from 'aws-cdk-lib'
import { AdjustmentType } from 'aws-cdk-lib/aws-applicationautoscaling'
import type { Settings } from '../settings.ts'
import { queueMetrics } from './queue-metrics.ts'
import type { RunningService } from './service.ts'

const CPU_PERCENT = 60
const REQUESTS_PER_TASK_AND_MINUTE = 1_500

/** More tasks for a busy processor, for many requests, or for events that wait. */
export function scale(
  { service, targets, blueprint }: RunningService,
  { minTasks, maxTasks }: Pick<Settings, 'minTasks' | 'maxTasks'>,
): void {
  const tasks = service.autoScaleTaskCount({ minCapacity: minTasks, maxCapacity: maxTasks })
  tasks.scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: CPU_PERCENT })
  tasks.scaleOnRequestCount('Requests', { requestsPerTarget: REQUESTS_PER_TASK_AND_MINUTE, targetGroup: targets })
  if (blueprint.consumes.length === 0) return
  tasks.scaleOnMetric('Backlog', {
    metric: queueMetrics(blueprint.name).waiting,
    // Only upwards: the other two know when there are too many tasks.
    scalingSteps: [
      { lower: 500, change: 1 },
      { lower: 5_000, change: 3 },
    ],
    adjustmentType: AdjustmentType.CHANGE_IN_CAPACITY,
    cooldown: Duration.minutes(3),
  })
}

import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib'
import type { Runtime } from 'aws-cdk-lib/aws-bedrockagentcore'
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Alarms } from '../platform/alarms.ts'

const FEWEST_INVOCATIONS = 20
const period = Duration.minutes(5)

/** Alarms for errors that aren't the caller's, slow answers and refused calls, told to a topic in the agent's own region. */
export function watchAgent(stack: Stack, runtime: Runtime, email: string | undefined): void {
  const key = new Key(stack, 'AlarmsKey', { enableKeyRotation: true, removalPolicy: RemovalPolicy.DESTROY })
  key.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'))
  const alarms = new Alarms(stack, key, email)
  const invocations = runtime.metricInvocations({ period })
  const errors = runtime.metricSystemErrors({ period })
  const errorPercent = new MathExpression({
    expression: `IF(invocations >= ${FEWEST_INVOCATIONS}, 100 * FILL(errors, 0) / invocations, 0)`,
    usingMetrics: { invocations, errors },
    period,
  })
  const milliseconds = runtime.metricLatency({ period, statistic: Stats.p(99) })
  const seconds = new MathExpression({ expression: 'latency / 1000', usingMetrics: { latency: milliseconds }, period })
  alarms.add('agent', 'errors', errorPercent)
  alarms.add('agent', 'latency', seconds)
  alarms.add('agent', 'throttles', runtime.metricThrottles({ period }))
}

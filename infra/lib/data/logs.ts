import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Blueprint } from '../blueprint.ts'
import { logGroupName, pascal } from '../names.ts'

/** What a service logs: events with fields, no customer text. */
export function addLogs(scope: Construct, { name }: Blueprint): void {
  new LogGroup(scope, `${pascal(name)}Logs`, {
    logGroupName: logGroupName(name),
    retention: name === 'audit' ? RetentionDays.ONE_YEAR : RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.RETAIN,
  })
}

import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { pascal } from '../names.ts'

interface Rule {
  readonly operator: ComparisonOperator
  readonly threshold: number
  /** Of the last so many periods all must be over the threshold. */
  readonly periods: number
  readonly missing?: TreatMissingData
}

const over = (threshold: number, periods: number): Rule => ({
  operator: ComparisonOperator.GREATER_THAN_THRESHOLD,
  threshold,
  periods,
})

/** Each has a section of its name in docs/runbook.md. */
const RULES = {
  errors: over(5, 2),
  latency: over(2, 3),
  tasks: {
    operator: ComparisonOperator.LESS_THAN_THRESHOLD,
    threshold: 1,
    periods: 3,
    missing: TreatMissingData.BREACHING,
  },
  cpu: over(85, 3),
  memory: over(85, 3),
  throttles: over(0, 3),
  'dead-letters': over(0, 1),
  backlog: over(300, 5),
  'load-balancer-errors': over(10, 2),
  'unpublished-events': over(0, 3),
  'service-keys': over(0, 1),
  'audit-trail': over(0, 1),
} as const satisfies Readonly<Record<string, Rule>>

export type AlarmKind = keyof typeof RULES
export const alarmKinds = Object.keys(RULES)

/** Every alarm of the platform: named `<subject>-<kind>`, told to one topic. */
export class Alarms {
  readonly #scope: Construct
  readonly #topic: Topic
  readonly #all: Alarm[] = []

  constructor(scope: Construct, key: IKey, email: string | undefined) {
    this.#scope = scope
    this.#topic = new Topic(scope, 'Alarms', {
      topicName: 'customer-service-alarms',
      masterKey: key,
      enforceSSL: true,
    })
    if (email !== undefined) this.#topic.addSubscription(new EmailSubscription(email))
  }

  get all(): readonly Alarm[] {
    return this.#all
  }

  add(subject: string, kind: AlarmKind, metric: IMetric): Alarm {
    const { operator, threshold, periods, missing = TreatMissingData.NOT_BREACHING }: Rule = RULES[kind]
    const alarm = new Alarm(this.#scope, `${pascal(subject)}${pascal(kind)}Alarm`, {
      alarmName: alarmName(subject, kind),
      alarmDescription: `What to do: docs/runbook.md#${kind}`,
      metric,
      comparisonOperator: operator,
      threshold,
      evaluationPeriods: periods,
      treatMissingData: missing,
    })
    alarm.addAlarmAction(new SnsAction(this.#topic))
    alarm.addOkAction(new SnsAction(this.#topic))
    this.#all.push(alarm)
    return alarm
  }
}

export const alarmName = (subject: string, kind: AlarmKind): string => `customer-service-${subject}-${kind}`

import { readFileSync } from 'node:fs'
import { endpoints } from '@customer-service/contracts/operations'
import { getPolicies, getSigningKey, KEY_ENDS_SOON, noteKeyUse } from '@customer-service/core/auth'
import { RELAY_FAILED } from '@customer-service/core/events/sns-sqs'
import { TRAIL_DAMAGED } from '@customer-service/core/http'
import { Annotations, Match } from 'aws-cdk-lib/assertions'
import { beforeAll, describe, expect, it } from 'vitest'
import { alarmKinds } from '../lib/platform/alarms.ts'
import { services } from '../lib/services.ts'
import { type Resource, type Synthesized, synthesize } from './synth.ts'

let platform: Synthesized
let data: Synthesized
const names = services.map(({ name }) => name)

beforeAll(() => {
  ;({ platform, data } = synthesize())
})

const properties = (type: string) => platform.of(type).map(({ Properties }) => Properties)
const alarmNames = () => properties('AWS::CloudWatch::Alarm').map(({ AlarmName }) => AlarmName)

describe('the way in', () => {
  const patterns = ({ Properties }: Resource): readonly string[] => Properties.Conditions[0].PathPatternConfig.Values

  it('PLT-03 brings the path of every endpoint to a service, in rules that AWS takes', () => {
    const rules = platform.of('AWS::ElasticLoadBalancingV2::ListenerRule').map(patterns)
    for (const { url } of endpoints) {
      const matching = rules.filter((values) =>
        values.some((value) => (value.endsWith('*') ? url.startsWith(value.slice(0, -1)) : url === value)),
      )
      expect(matching, url).toHaveLength(1)
    }
    for (const values of rules) expect(values.length).toBeLessThanOrEqual(5)
  })

  it('PLT-07 brings nobody from outside to what services ask one another alone', () => {
    const rules = platform.of('AWS::ElasticLoadBalancingV2::ListenerRule').map(patterns)
    for (const { url } of [getSigningKey, getPolicies, noteKeyUse]) {
      const first = `/${url.split('/')[1]}`
      expect(rules.flat().filter((value) => value.startsWith(first) || value.startsWith('/*'))).toEqual([])
    }
  })

  it('has one load balancer, which changes nothing that was signed', () => {
    const [balancer, ...others] = properties('AWS::ElasticLoadBalancingV2::LoadBalancer')
    const attributes = Object.fromEntries(
      balancer.LoadBalancerAttributes.map(({ Key, Value }: { Key: string; Value: unknown }) => [Key, Value]),
    )
    expect(others).toEqual([])
    expect(attributes).toMatchObject({
      'routing.http.preserve_host_header.enabled': 'true',
      'routing.http.drop_invalid_header_fields.enabled': 'true',
      'routing.http.desync_mitigation_mode': 'strictest',
      'routing.http.xff_header_processing.mode': 'append',
      'deletion_protection.enabled': 'true',
      'access_logs.s3.enabled': 'true',
    })
  })

  it('C-04 speaks HTTPS when it has a name and a certificate, and sends HTTP there', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0'
    const { platform: secure } = synthesize({ domainName: 'support.example.com', certificateArn })
    const listeners = secure.of('AWS::ElasticLoadBalancingV2::Listener').map(({ Properties }) => Properties)
    expect(listeners.map(({ Port, Protocol }) => `${Protocol} ${Port}`).toSorted()).toEqual(['HTTP 80', 'HTTPS 443'])
    expect(listeners.find(({ Port }) => Port === 443)).toMatchObject({ SslPolicy: expect.stringMatching(/TLS13/) })
    expect(listeners.find(({ Port }) => Port === 80).DefaultActions[0].Type).toBe('redirect')
  })

  it('OPS-09 warns of plain HTTP, and of nothing where there is a certificate', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0'
    const { platform: secure } = synthesize({ domainName: 'support.example.com', certificateArn })
    const plain = Match.stringLikeRegexp('plain HTTP')
    expect(Annotations.fromStack(platform.stack).findWarning('*', plain)).toHaveLength(1)
    expect(Annotations.fromStack(secure.stack).findWarning('*', plain)).toEqual([])
  })

  it('C-04 refuses a name without a certificate', () => {
    expect(() => synthesize({ domainName: 'support.example.com' })).toThrow(/certificateArn/)
  })

  it('keeps a web firewall before it that lets customers write what they like', () => {
    const [firewall] = properties('AWS::WAFv2::WebACL')
    const counted = firewall.Rules.flatMap(
      (rule: Resource['Properties']) => rule.Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? [],
    ).map(({ Name }: { Name: string }) => Name)
    expect(counted).toContain('SizeRestrictions_BODY')
    expect(counted).toContain('CrossSiteScripting_BODY')
  })
})

describe('services', () => {
  it('OPS-01 OPS-02 runs all nine on Fargate in customer-service-cluster', () => {
    platform.template.hasResourceProperties('AWS::ECS::Cluster', { ClusterName: 'customer-service-cluster' })
    const started = properties('AWS::ECS::Service').map(({ ServiceName }) => ServiceName)
    expect(started.toSorted()).toEqual(names.map((name) => `${name}-service`).toSorted())
    expect(names).toHaveLength(9)
  })

  it('OPS-01 lets scaling alone say how many tasks there are', () => {
    for (const { DesiredCount } of properties('AWS::ECS::Service')) expect(DesiredCount).toBeUndefined()
    expect(properties('AWS::ApplicationAutoScaling::ScalableTarget')).toHaveLength(names.length)
    const { platform: tuned } = synthesize({ minTasks: 3, maxTasks: 40 })
    for (const { Properties } of tuned.of('AWS::ApplicationAutoScaling::ScalableTarget')) {
      expect(Properties).toMatchObject({ MinCapacity: 3, MaxCapacity: 40 })
    }
  })

  it('OPS-06 uses spot capacity beside one task on demand, for audit none', () => {
    for (const { ServiceName, CapacityProviderStrategy } of properties('AWS::ECS::Service')) {
      const spot = { CapacityProvider: 'FARGATE_SPOT', Weight: 3 }
      const strategy = [{ CapacityProvider: 'FARGATE', Base: 1, Weight: 1 }, spot]
      expect(CapacityProviderStrategy).toEqual(ServiceName === 'audit-service' ? strategy.slice(0, 1) : strategy)
    }
  })

  it('OPS-08 takes a release back that does not start or that fails', () => {
    for (const { DeploymentConfiguration } of properties('AWS::ECS::Service')) {
      expect(DeploymentConfiguration.DeploymentCircuitBreaker).toEqual({ Enable: true, Rollback: true })
      expect(DeploymentConfiguration.Alarms).toMatchObject({ Enable: true, Rollback: true })
      for (const name of DeploymentConfiguration.Alarms.AlarmNames) expect(alarmNames()).toContain(name)
    }
  })

  it('runs each as nobody special, on a file system it cannot write, with the version as tag', () => {
    for (const { ContainerDefinitions } of properties('AWS::ECS::TaskDefinition')) {
      const [container] = ContainerDefinitions
      expect(container).toMatchObject({ User: '1000', ReadonlyRootFilesystem: true })
      expect(container.LinuxParameters.Capabilities.Drop).toEqual(['ALL'])
      expect(container.MountPoints).toEqual([{ ContainerPath: '/data', ReadOnly: false, SourceVolume: 'data' }])
      expect(JSON.stringify(container.Image)).toContain('/customer-service:9.8.7')
    }
  })

  it('OPS-01 gives segmentation the memory that columns of millions of interactions need, and others less', () => {
    const sizesOf = ({ platform: { of } }: { platform: Synthesized }) =>
      Object.fromEntries(
        of('AWS::ECS::TaskDefinition').map(({ Properties: { Family, Cpu, Memory } }) => [
          String(Family).replace('customer-service-', ''),
          `${Cpu}/${Memory}`,
        ]),
      )
    expect(sizesOf({ platform })).toMatchObject({ segmentation: '256/2048', chatbot: '256/512', audit: '256/512' })
    const larger = sizesOf(synthesize({ cpu: 512, memoryMiB: 4096 }))
    expect(larger).toMatchObject({ segmentation: '512/4096', chatbot: '512/4096' })
    const own = sizesOf(synthesize({ tasks: '{"segmentation": {"cpu": 1024, "memoryMiB": 8192}}' }))
    expect(own).toMatchObject({ segmentation: '1024/8192', chatbot: '256/512' })
  })

  it('OPS-01 refuses sizes of what is no service, and what is no size', () => {
    expect(() => synthesize({ tasks: { chatbots: {} } })).toThrow('tasks names no service: chatbots')
    expect(() => synthesize({ tasks: { chatbot: { memory: 1 } } })).toThrow('tasks.chatbot has no memory')
    expect(() => synthesize({ tasks: { chatbot: { memoryMiB: 'much' } } })).toThrow(/memoryMiB/)
  })

  it('OPS-12 starts the service that keeps the keys before those that ask it', () => {
    const running = Object.entries(platform.template.findResources('AWS::ECS::Service'))
    const keeper = running.find(([, { Properties }]) => Properties.ServiceName === 'audit-service')?.[0]
    expect(keeper).toBeDefined()
    for (const [id, { DependsOn }] of running) expect(DependsOn.includes(keeper), id).toBe(id !== keeper)
  })

  it('takes an image by its digest', () => {
    const { platform: pinned } = synthesize({ image: `sha256:${'0'.repeat(64)}` })
    const [task] = pinned.of('AWS::ECS::TaskDefinition')
    expect(JSON.stringify(task?.Properties.ContainerDefinitions[0].Image)).toContain('/customer-service@sha256:000')
  })

  it('asks for readiness where the load balancer reaches the service, not through the listener', () => {
    for (const { HealthCheckPath, Port } of properties('AWS::ElasticLoadBalancingV2::TargetGroup')) {
      expect({ HealthCheckPath, Port }).toEqual({ HealthCheckPath: '/readyz', Port: 3000 })
    }
  })
})

describe('mail', () => {
  const smtpSecretArn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:mail-abcdef'

  it('NOT-06 goes by SMTP when a mail server is set, with credentials that one service gets', () => {
    const { platform: mailing } = synthesize({ smtpSecretArn, mailFrom: 'Shop <support@example.com>' })
    const containers = mailing
      .of('AWS::ECS::TaskDefinition')
      .map(({ Properties }) => Properties.ContainerDefinitions[0] as Resource['Properties'])
    const hasName = (list: readonly { Name: string }[], name: string) => list.some(({ Name }) => Name === name)
    for (const { Name, Secrets, Environment } of containers) {
      expect(hasName(Secrets, 'SMTP_URL'), Name).toBe(Name === 'notifications')
      expect(hasName(Environment, 'MAIL_FROM'), Name).toBe(Name === 'notifications')
    }
    const reading = JSON.stringify(mailing.of('AWS::IAM::Policy')).split(smtpSecretArn).length - 1
    expect(reading).toBe(1)
  })

  it('NOT-06 refuses a mail server without a sender', () => {
    expect(() => synthesize({ smtpSecretArn })).toThrow(/mailFrom/)
  })
})

describe('watching', () => {
  it('OPS-07 watches errors, latency, tasks, processor and memory of every service', () => {
    for (const name of names) {
      for (const kind of ['errors', 'latency', 'tasks', 'cpu', 'memory']) {
        expect(alarmNames()).toContain(`customer-service-${name}-${kind}`)
      }
    }
  })

  it('OPS-05 watches every queue and its dead letters', () => {
    const watched = JSON.stringify(properties('AWS::CloudWatch::Alarm'))
    for (const { Properties } of data.of('AWS::SQS::Queue')) expect(watched).toContain(`"${Properties.QueueName}"`)
  })

  it.each([
    ['OPS-12', 'service-keys', KEY_ENDS_SOON, ['audit']],
    ['OPS-05', 'unpublished-events', RELAY_FAILED, names],
    ['P13', 'audit-trail', TRAIL_DAMAGED, ['audit']],
  ])('%s rings %s by what services log', (_id, kind, message, logging) => {
    const filters = properties('AWS::Logs::MetricFilter').filter(
      ({ FilterPattern }) => FilterPattern === `{ $.msg = "${message}" }`,
    )
    const groups = filters.map(({ LogGroupName }) => LogGroupName)
    expect(groups).toEqual(logging.map((name) => `/ecs/customer-service/${name}-service`))
    const [{ MetricName, MetricNamespace, MetricValue }, ...others] = filters.map(
      ({ MetricTransformations: [transformation] }) => transformation,
    )
    for (const other of others) expect(other).toEqual({ MetricName, MetricNamespace, MetricValue })
    expect(MetricValue).toBe('1')
    const AlarmName = `customer-service-platform-${kind}`
    expect(properties('AWS::CloudWatch::Alarm').find((alarm) => alarm.AlarmName === AlarmName)).toMatchObject({
      MetricName,
      Namespace: MetricNamespace,
      Statistic: 'Sum',
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
      AlarmActions: [expect.anything()],
    })
  })

  it('OPS-03 shows metrics and alarms on CustomerServiceDashboard', () => {
    const [dashboard] = properties('AWS::CloudWatch::Dashboard')
    expect(dashboard.DashboardName).toBe('CustomerServiceDashboard')
    expect(JSON.stringify(dashboard.DashboardBody)).toContain('ApproximateAgeOfOldestMessage')
    expect(JSON.stringify(dashboard.DashboardBody)).toContain('\\"type\\":\\"alarm\\"')
  })

  it('tells of every alarm what to do', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8')
    for (const kind of alarmKinds) expect(runbook).toContain(`\n## ${kind}\n`)
  })
})

it('stays below what a stack may hold, without a function that would have to be kept up to date', () => {
  for (const { template } of [platform, data]) {
    const types = Object.values(template.toJSON().Resources as Record<string, { Type: string }>).map(({ Type }) => Type)
    expect(types.length).toBeLessThan(450)
    expect(types.filter((type) => type.startsWith('AWS::Lambda') || type.startsWith('Custom::'))).toEqual([])
  }
})

import { QUEUE_ATTRIBUTES } from '@customer-service/core/events/sns-sqs'
import { beforeAll, describe, expect, it } from 'vitest'
import { services } from '../lib/services.ts'
import { type Synthesized, synthesize } from './synth.ts'

let data: Synthesized

beforeAll(() => {
  data = synthesize().data
})

describe('tables', () => {
  it('OPS-09 makes every table that a service opens, with its indexes', () => {
    const made = data.of('AWS::DynamoDB::GlobalTable').map(({ Properties }) => ({
      tableName: Properties.TableName,
      indexes: (Properties.GlobalSecondaryIndexes ?? []).map(({ IndexName }: { IndexName: string }) => IndexName),
      expires: Properties.TimeToLiveSpecification?.AttributeName === 'expires_at',
    }))
    const wanted = services
      .flatMap(({ tables }) => tables)
      .map(({ tableName, indexes, expires }) => ({
        tableName,
        indexes: indexes.map(({ indexName }) => indexName),
        expires,
      }))
    const byName = (a: { tableName: string }, b: { tableName: string }) => a.tableName.localeCompare(b.tableName)
    expect(made.toSorted(byName)).toEqual(wanted.toSorted(byName))
  })

  it('OPS-09 encrypts each with our key, and keeps it from loss and deletion', () => {
    for (const { Properties, DeletionPolicy } of data.of('AWS::DynamoDB::GlobalTable')) {
      const [replica] = Properties.Replicas
      expect(DeletionPolicy).toBe('Retain')
      expect(Properties.BillingMode).toBe('PAY_PER_REQUEST')
      expect(Properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' })
      expect(replica.SSESpecification.KMSMasterKeyId).toBeDefined()
      expect(replica.DeletionProtectionEnabled).toBe(true)
      expect(replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true)
    }
  })
})

describe('events', () => {
  it('OPS-05 has one FIFO topic and a FIFO queue with dead letters for each service that reacts', () => {
    const reacting = services.filter(({ consumes }) => consumes.length > 0).map(({ name }) => name)
    const names = data.of('AWS::SQS::Queue').map(({ Properties }) => Properties.QueueName)
    const wanted = reacting.flatMap((name) => [`customer-service-${name}.fifo`, `customer-service-${name}-dlq.fifo`])
    expect(names.toSorted()).toEqual(wanted.toSorted())
    expect(reacting).toContain('escalation')
    data.template.hasResourceProperties('AWS::SNS::Topic', {
      TopicName: 'customer-service-events.fifo',
      FifoTopic: true,
      FifoThroughputScope: 'MessageGroup',
    })
  })

  it('gives queues the attributes that the consumers rely on', () => {
    for (const { Properties } of data.of('AWS::SQS::Queue')) {
      expect(Properties).toMatchObject({
        FifoQueue: QUEUE_ATTRIBUTES.FifoQueue === 'true',
        DeduplicationScope: QUEUE_ATTRIBUTES.DeduplicationScope,
        FifoThroughputLimit: QUEUE_ATTRIBUTES.FifoThroughputLimit,
        VisibilityTimeout: Number(QUEUE_ATTRIBUTES.VisibilityTimeout),
        ReceiveMessageWaitTimeSeconds: Number(QUEUE_ATTRIBUTES.ReceiveMessageWaitTimeSeconds),
        MessageRetentionPeriod: Number(QUEUE_ATTRIBUTES.MessageRetentionPeriod),
        SqsManagedSseEnabled: true,
      })
      const isDead = Properties.QueueName.endsWith('-dlq.fifo')
      expect(Properties.RedrivePolicy === undefined).toBe(isDead)
    }
  })

  it('brings each service the events it subscribes to, raw', () => {
    const subscriptions = data.of('AWS::SNS::Subscription').map(({ Properties }) => Properties)
    const wanted = services.filter(({ consumes }) => consumes.length > 0).map(({ consumes }) => consumes.toSorted())
    expect(subscriptions.map(({ FilterPolicy }) => FilterPolicy.type.toSorted())).toEqual(wanted)
    for (const { RawMessageDelivery, RedrivePolicy } of subscriptions) {
      expect(RawMessageDelivery).toBe(true)
      expect(RedrivePolicy).toBeDefined()
    }
  })
})

describe('the rest', () => {
  it('OPS-09 encrypts every bucket, lets nobody in from outside, and refuses plain HTTP', () => {
    for (const { Properties } of data.of('AWS::S3::Bucket')) {
      expect(Properties.BucketEncryption).toBeDefined()
      expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true])
    }
    for (const { Properties } of data.of('AWS::S3::BucketPolicy')) {
      expect(JSON.stringify(Properties.PolicyDocument)).toContain('"aws:SecureTransport":"false"')
    }
  })

  it('OPS-12 makes each service a master key of its own that is base64 of 32 bytes', () => {
    const secrets = data.of('AWS::SecretsManager::Secret').map(({ Properties }) => Properties)
    const masterKeys = secrets.filter(({ Name }) => Name.startsWith('customer-service/master-key/'))
    expect(masterKeys.map(({ Name }) => Name.split('/').at(-1)).toSorted()).toEqual(
      services.map(({ name }) => name).toSorted(),
    )
    for (const { GenerateSecretString } of masterKeys) {
      const { PasswordLength, ExcludePunctuation } = GenerateSecretString
      expect(ExcludePunctuation).toBe(true)
      expect(Buffer.from('Zz9'.repeat(PasswordLength).slice(0, PasswordLength), 'base64')).toHaveLength(32)
    }
  })

  it('OPS-04 names the log groups after the services, and keeps those of audit for a year (OPS-11)', () => {
    const groups = data.of('AWS::Logs::LogGroup').map(({ Properties }) => Properties)
    expect(groups.map(({ LogGroupName }) => LogGroupName)).toContain('/ecs/customer-service/chatbot-service')
    expect(groups).toHaveLength(services.length)
    const audit = groups.find(({ LogGroupName }) => LogGroupName.includes('audit'))
    expect(audit?.RetentionInDays).toBeGreaterThanOrEqual(365)
  })

  it('OPS-12 turns its keys and loses nothing when it is deleted', () => {
    for (const { Properties } of data.of('AWS::KMS::Key')) expect(Properties.EnableKeyRotation).toBe(true)
    expect(data.stack.terminationProtection).toBe(true)
    const state = ['KMS::Key', 'SQS::Queue', 'SNS::Topic', 'S3::Bucket', 'SecretsManager::Secret', 'Logs::LogGroup']
    for (const type of state) {
      for (const { DeletionPolicy } of data.of(`AWS::${type}`)) expect(DeletionPolicy, type).toMatch(/Retain/)
    }
  })
})

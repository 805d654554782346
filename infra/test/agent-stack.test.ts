import { expect, it } from 'vitest'
import { checkRules, synthesize } from './synth.ts'

it('SEG-01 leaves the agent out unless a region is named for it', () => {
  expect(synthesize().agent).toBeUndefined()
})

it('SEG-01 OPS-14 OPS-15 makes the repository of the agent first, in a region of its own', () => {
  const { agent } = synthesize({ agentRegion: 'us-west-2' })
  expect(agent?.stack.region).toBe('us-west-2')
  agent?.template.hasResourceProperties('AWS::ECR::Repository', {
    RepositoryName: 'bedrock-agentcore-customer_segment_agent',
    ImageTagMutability: 'IMMUTABLE',
  })
  expect(agent?.of('AWS::BedrockAgentCore::Runtime')).toEqual([])
})

it('SEG-01 SEG-05 runs an image of it on Bedrock AgentCore Runtime, called with IAM alone', () => {
  const { agent } = synthesize({ agentRegion: 'us-west-2', agentImage: '1.2.3' })
  const [runtime] = agent?.of('AWS::BedrockAgentCore::Runtime') ?? []
  expect(runtime?.Properties).toMatchObject({
    AgentRuntimeName: 'customer_segment_agent',
    LifecycleConfiguration: { IdleRuntimeSessionTimeout: 120 },
    NetworkConfiguration: { NetworkMode: 'PUBLIC' },
    ProtocolConfiguration: 'HTTP',
  })
  expect(JSON.stringify(runtime?.Properties.AgentRuntimeArtifact)).toContain(':1.2.3')
  expect(runtime?.Properties.AuthorizerConfiguration).toBeUndefined()
})

it('OPS-07 OPS-16 is traced by X-Ray, and watched for errors, slow answers and refused calls in its own region', () => {
  const { agent } = synthesize({ agentRegion: 'us-west-2', agentImage: '1.2.3', alarmEmail: 'ops@example.com' })
  agent?.template.hasResourceProperties('AWS::Logs::DeliverySource', { LogType: 'TRACES' })
  agent?.template.hasResourceProperties('AWS::Logs::DeliveryDestination', { DeliveryDestinationType: 'XRAY' })
  const alarms = agent?.of('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties) ?? []
  const kinds = ['errors', 'latency', 'throttles']
  expect(alarms.map(({ AlarmName }) => AlarmName)).toEqual(kinds.map((kind) => `customer-service-agent-${kind}`))
  for (const { AlarmActions } of alarms) expect(AlarmActions).toHaveLength(1)
  agent?.template.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'ops@example.com', Protocol: 'email' })
})

const rightsOf = (services?: object) =>
  synthesize({ agentRegion: 'us-west-2', agentImage: '1.2.3', services })
    .agent?.of('AWS::IAM::Policy')
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .filter(({ Action }) => String(Action).includes('bedrock:'))

it('SEG-51 may ask the model of its settings, and none without', () => {
  expect(rightsOf()).toEqual([])
  const services = { agent: { BEDROCK_MODEL_ID: 'amazon.nova-lite-v1:0' } }
  const rights = rightsOf(services)
  expect(rights).toMatchObject([{ Action: 'bedrock:InvokeModel', Effect: 'Allow' }])
  expect(JSON.stringify(rights)).toContain(':bedrock:us-west-2::foundation-model/amazon.nova-lite-v1:0')
  const { agent } = synthesize({ agentRegion: 'us-west-2', agentImage: '1.2.3', services })
  const [runtime] = agent?.of('AWS::BedrockAgentCore::Runtime') ?? []
  const environment = { BEDROCK_REGION: 'us-west-2', BEDROCK_MODEL_ID: 'amazon.nova-lite-v1:0', NODE_ENV: 'production' }
  expect(runtime?.Properties.EnvironmentVariables).toEqual(environment)
})

it('SEG-51 asks models of another region, of a profile or of an account', () => {
  const resources = (agent: object) => JSON.stringify(rightsOf({ agent }))
  expect(resources({ BEDROCK_MODEL_ID: 'amazon.nova-lite-v1:0', BEDROCK_REGION: 'eu-west-1' })).toContain(
    ':bedrock:eu-west-1::foundation-model/',
  )
  const own = 'arn:aws:bedrock:us-west-2:123456789012:provisioned-model/abc'
  expect(rightsOf({ agent: { BEDROCK_MODEL_ID: own } })).toMatchObject([{ Resource: own }])
  const profile = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abc'
  expect(rightsOf({ agent: { BEDROCK_MODEL_ID: profile } })).toMatchObject([
    { Resource: profile },
    {
      Resource: 'arn:aws:bedrock:*::foundation-model/*',
      Condition: { ArnEquals: { 'bedrock:InferenceProfileArn': profile } },
    },
  ])
})

it('the AWS Solutions rules find nothing in the agent', () => {
  expect(() => checkRules({ agentRegion: 'us-west-2', agentImage: '1.2.3' })).not.toThrow()
  const services = { agent: { BEDROCK_MODEL_ID: 'global.anthropic.claude-haiku-4-5-20251001-v1:0' } }
  expect(() => checkRules({ agentRegion: 'us-west-2', agentImage: '1.2.3', services })).not.toThrow()
})

it('refuses an image without a region', () => {
  expect(() => synthesize({ agentImage: '1.2.3' })).toThrow('agentRegion')
})

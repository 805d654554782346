import { expect, it } from 'vitest'
import { checkRules, synthesize } from './synth.ts'

it('SEG-01 leaves the agent out unless a region is named for it', () => {
  expect(synthesize().agent).toBeUndefined()
})

it('SEG-01 OPS-14 makes the repository of the agent first, in a region of its own', () => {
  const { agent } = synthesize({ agentRegion: 'us-west-2' })
  expect(agent?.stack.region).toBe('us-west-2')
  agent?.template.hasResourceProperties('AWS::ECR::Repository', {
    RepositoryName: 'customer-service-agent',
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

it('the AWS Solutions rules find nothing in the agent', () => {
  expect(() => checkRules({ agentRegion: 'us-west-2', agentImage: '1.2.3' })).not.toThrow()
})

it('refuses an image without a region', () => {
  expect(() => synthesize({ agentImage: '1.2.3' })).toThrow('agentRegion')
})

import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { AgentRuntimeArtifact, Runtime } from 'aws-cdk-lib/aws-bedrockagentcore'
import { Repository, TagMutability } from 'aws-cdk-lib/aws-ecr'
import type { Construct } from 'constructs'
import { bedrockRights, bedrockWildcards } from '../bedrock-rights.ts'
import { AGENT_REPOSITORY, AGENT_RUNTIME } from '../names.ts'
import { watchAgent } from './watch-agent.ts'

const IMAGES_KEPT = 10
/** A session's memory is paid for as long as it is kept. */
const IDLE_MINUTES = 2

export interface AgentProps extends StackProps {
  /** Tag of its image. */
  readonly image?: string | undefined
  /** Its environment. */
  readonly settings: Readonly<Record<string, string>>
  /** Who hears of alarms. */
  readonly alarmEmail?: string | undefined
}

/**
 * The segment agent on Bedrock AgentCore Runtime, in a region of its own. Its repository comes first; the runtime, whose image
 * must be there, with the tag of one.
 */
export class AgentStack extends Stack {
  constructor(scope: Construct, id: string, { image, settings, alarmEmail, ...props }: AgentProps) {
    super(scope, id, props)
    const images = new Repository(this, 'Images', {
      repositoryName: AGENT_REPOSITORY,
      imageTagMutability: TagMutability.IMMUTABLE,
      imageScanOnPush: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ maxImageCount: IMAGES_KEPT }],
    })
    new CfnOutput(this, 'Repository', { value: images.repositoryUri })
    if (image !== undefined) watchAgent(this, this.#run(images, image, settings), alarmEmail)
  }

  /** Callers need `bedrock-agentcore:InvokeAgentRuntime` on its ARN. */
  #run(images: Repository, image: string, settings: AgentProps['settings']): Runtime {
    const runtime = new Runtime(this, 'Runtime', {
      runtimeName: AGENT_RUNTIME,
      description: 'Segments of a customer or a region, with an explanation for every label',
      agentRuntimeArtifact: AgentRuntimeArtifact.fromEcrRepository(images, image),
      tracingEnabled: true,
      lifecycleConfiguration: { idleRuntimeSessionTimeout: Duration.minutes(IDLE_MINUTES) },
      environmentVariables: { BEDROCK_REGION: this.region, ...settings, NODE_ENV: 'production' },
    })
    for (const right of bedrockRights(this, settings)) runtime.addToRolePolicy(right)
    for (const resource of bedrockWildcards(settings)) {
      Validations.of(runtime).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${resource}]`,
        reason: 'The models that an inference profile chooses from, through it only',
      })
    }
    for (const resource of this.#wildcards()) {
      Validations.of(runtime).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${resource}]`,
        reason: 'What the runtime needs by its documentation: its own logs, traces and metrics, whose names it chooses',
      })
    }
    new CfnOutput(this, 'RuntimeArn', { value: runtime.agentRuntimeArn })
    return runtime
  }

  #wildcards(): readonly string[] {
    const here = `${this.region}:<AWS::AccountId>`
    const logs = `arn:aws:logs:${here}:log-group`
    const groups = `${logs}:/aws/bedrock-agentcore/runtimes/*`
    const identities = `arn:aws:bedrock-agentcore:${here}:workload-identity-directory/default/workload-identity/*`
    return ['*', `${logs}:*`, groups, `${groups}:log-stream:*`, identities]
  }
}

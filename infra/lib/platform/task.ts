import { GIVE_UP_AFTER_MS } from '@customer-service/core/run'
import { Duration, Stack, Validations } from 'aws-cdk-lib'
import type { IRepository } from 'aws-cdk-lib/aws-ecr'
import {
  AwsLogDriver,
  AwsLogDriverMode,
  Capability,
  ContainerImage,
  CpuArchitecture,
  FargateTaskDefinition,
  LinuxParameters,
  OperatingSystemFamily,
  type Secret,
} from 'aws-cdk-lib/aws-ecs'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { filesArn, logsArn } from '../arns.ts'
import { bedrockWildcards } from '../bedrock-rights.ts'
import { logGroupName, PORT, pascal } from '../names.ts'
import type { TaskSize } from '../task-sizes.ts'
import { SHUTDOWN_DELAY_SECONDS } from './environment.ts'
import { filesFolderOf } from './files.ts'
import { personalizeWildcards } from './personalize-rights.ts'

export interface TaskProps extends TaskSize {
  readonly name: string
  readonly repository: IRepository
  readonly image: string
  readonly environment: Record<string, string>
  readonly secrets: Record<string, Secret>
  readonly rights: readonly PolicyStatement[]
}

/** The image's own folder for files, where long bodies lie while they are worked off. It ends with the task. */
const DATA = 'data'
const DATA_DIR = '/data'

/** Until a task is killed: longer than it takes at most to end by itself. */
const STOP_TIMEOUT = Duration.seconds(SHUTDOWN_DELAY_SECONDS + GIVE_UP_AFTER_MS / 1_000 + 10)

const HEALTHY = `fetch('http://127.0.0.1:${PORT}/healthz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))`

/** One container: ARM, not root, a file system that can't be written but for what long requests need. */
export function addTask(scope: Construct, props: TaskProps): FargateTaskDefinition {
  const { name, repository, image, environment, secrets, rights, cpu, memoryMiB } = props
  const task = new FargateTaskDefinition(scope, `${pascal(name)}Task`, {
    family: `customer-service-${name}`,
    cpu,
    memoryLimitMiB: memoryMiB,
    runtimePlatform: { cpuArchitecture: CpuArchitecture.ARM64, operatingSystemFamily: OperatingSystemFamily.LINUX },
  })
  for (const right of rights) task.addToTaskRolePolicy(right)
  task.addVolume({ name: DATA })
  const container = task.addContainer(name, {
    image: ContainerImage.fromEcrRepository(repository, image),
    environment,
    secrets,
    portMappings: [{ containerPort: PORT }],
    user: '1000',
    linuxParameters: processIn(scope, name),
    readonlyRootFilesystem: true,
    stopTimeout: STOP_TIMEOUT,
    healthCheck: {
      command: ['CMD', 'node', '-e', HEALTHY],
      interval: Duration.seconds(15),
      timeout: Duration.seconds(5),
      retries: 3,
      startPeriod: Duration.seconds(60),
    },
    logging: logsInto(LogGroup.fromLogGroupName(scope, `${pascal(name)}Logs`, logGroupName(name)), name),
  })
  container.addMountPoints({ sourceVolume: DATA, containerPath: DATA_DIR, readOnly: false })
  acknowledge(task, name, environment)
  return task
}

/** With an init that passes signals on and buries what dies: Node as process 1 does neither. No rights of root. */
function processIn(scope: Construct, name: string): LinuxParameters {
  const parameters = new LinuxParameters(scope, `${pascal(name)}Process`, { initProcessEnabled: true })
  parameters.dropCapabilities(Capability.ALL)
  return parameters
}

/** Logs that can't be sent are dropped: waiting for them would stop the service. */
const logsInto = (logGroup: ILogGroup, streamPrefix: string): AwsLogDriver =>
  new AwsLogDriver({ streamPrefix, mode: AwsLogDriverMode.NON_BLOCKING, logGroup })

function acknowledge(task: FargateTaskDefinition, name: string, environment: Record<string, string>): void {
  const stack = Stack.of(task)
  const folder = filesFolderOf(name)
  const because = (arns: readonly string[], reason: string) =>
    Object.fromEntries(arns.map((arn) => [wildcard(stack, arn), reason]))
  const reasons: Readonly<Record<string, string>> = {
    ...because(personalizeWildcards(environment), 'Jobs and files whose names are made of the data'),
    ...because(bedrockWildcards(environment), 'The models that an inference profile chooses from, through it only'),
    'AwsSolutions-ECS2': 'What is secret comes from Secrets Manager; the rest of the environment may be seen',
    'AwsSolutions-IAM5[Resource::*]': 'ecr:GetAuthorizationToken and comprehend:DetectSentiment know no resources',
    [wildcard(stack, logsArn(stack, name))]: "The streams of the service's own log group",
    ...(folder !== undefined && {
      [wildcard(stack, `${filesArn(stack)}/${folder}/*`)]: 'The files of the one folder that the service keeps',
    }),
  }
  const acknowledged = Object.entries(reasons).map(([id, why]) => ({ id, reason: why }))
  Validations.of(task).acknowledge(...acknowledged)
}

const wildcard = (stack: Stack, resource: string): string =>
  `AwsSolutions-IAM5[Resource::${resource.replaceAll(stack.account, '<AWS::AccountId>')}]`

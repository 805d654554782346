import { CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { Repository } from 'aws-cdk-lib/aws-ecr'
import { Cluster, ContainerInsights } from 'aws-cdk-lib/aws-ecs'
import type { Construct } from 'constructs'
import type { Blueprint } from '../blueprint.ts'
import type { DataStack } from '../data/data-stack.ts'
import { CLUSTER, NAMESPACE, REPOSITORY } from '../names.ts'
import type { Settings } from '../settings.ts'
import type { TaskSize } from '../task-sizes.ts'
import { environmentOf } from './environment.ts'
import { addFrontDoor } from './load-balancer.ts'
import { watch } from './monitoring.ts'
import { addNetwork } from './network.ts'
import { scale } from './scaling.ts'
import { ServiceSecrets } from './secrets.ts'
import { addService, type RunningService } from './service.ts'
import { addTask } from './task.ts'
import { taskRights } from './task-rights.ts'
import { addWebFirewall } from './web-firewall.ts'

export interface PlatformProps extends StackProps {
  readonly services: readonly Blueprint[]
  readonly settings: Settings
  readonly serviceSettings: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Of the tasks of a service. */
  readonly sizeOf: (service: string) => TaskSize
  readonly data: DataStack
  /** Tag or digest. */
  readonly image: string
}

/** What runs: may be deleted and made again without losing anything. */
export class PlatformStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { services, settings, serviceSettings, sizeOf, data, image, ...props }: PlatformProps,
  ) {
    super(scope, id, props)
    const network = addNetwork(this, settings.egress)
    const door = addFrontDoor(this, network, settings, data.accessLogs)
    if (settings.webFirewall) addWebFirewall(this, door.loadBalancer)
    const cluster = new Cluster(this, 'Cluster', {
      clusterName: CLUSTER,
      vpc: network.vpc,
      defaultCloudMapNamespace: { name: NAMESPACE },
      enableFargateCapacityProviders: true,
      // It would cost more than the tasks: what the alarms need comes without it.
      containerInsightsV2: ContainerInsights.DISABLED,
    })
    Validations.of(cluster).acknowledge({ id: 'AwsSolutions-ECS4', reason: 'Costs more than the tasks' })
    const secrets = new ServiceSecrets(this, services, data, settings)
    const repository = Repository.fromRepositoryName(this, 'Images', REPOSITORY)
    const keys = { dataKeyArn: data.dataKey.keyArn, eventsKeyArn: data.eventsKey.keyArn }
    const running = services.map((blueprint, i) => {
      const own = serviceSettings[blueprint.name] ?? {}
      const task = addTask(this, {
        ...sizeOf(blueprint.name),
        name: blueprint.name,
        repository,
        image,
        environment: {
          ...own,
          ...environmentOf(this, blueprint, services, { publicUrl: door.url, mailFrom: settings.mailFrom }),
        },
        secrets: secrets.of(blueprint),
        rights: taskRights(this, blueprint, keys, own),
      })
      const service = addService(this, { blueprint, task, cluster, network, door, priority: (i + 1) * 10 })
      scale(service, settings)
      return service
    })
    startAfterKeeper(running)
    watch(this, { running, loadBalancer: door.loadBalancer, eventsKey: data.eventsKey, email: settings.alarmEmail })
    new CfnOutput(this, 'Url', { value: door.url, description: 'Base URL of the API' })
    new CfnOutput(this, 'LoadBalancerName', { value: door.loadBalancer.loadBalancerDnsName })
  }
}

/** A release reaches the service that keeps the keys first: it must know the new keys before the others sign with them. */
function startAfterKeeper(running: readonly RunningService[]): void {
  const keeper = running.find(({ blueprint }) => blueprint.keepsKeys)
  if (keeper === undefined) throw new Error('No service keeps the access keys')
  for (const { service } of running) if (service !== keeper.service) service.node.addDependency(keeper.service)
}

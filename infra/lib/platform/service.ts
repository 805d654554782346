import { Duration } from 'aws-cdk-lib'
import {
  AvailabilityZoneRebalancing,
  type Cluster,
  FargateService,
  type FargateTaskDefinition,
} from 'aws-cdk-lib/aws-ecs'
import {
  ApplicationProtocol,
  type ApplicationTargetGroup,
  ListenerCondition,
  TargetGroupLoadBalancingAlgorithmType,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { Construct } from 'constructs'
import type { Blueprint } from '../blueprint.ts'
import { PORT, pascal } from '../names.ts'
import type { FrontDoor } from './load-balancer.ts'
import type { Network } from './network.ts'

export interface RunningService {
  readonly blueprint: Blueprint
  readonly service: FargateService
  readonly targets: ApplicationTargetGroup
}

export interface ServiceProps {
  readonly blueprint: Blueprint
  readonly task: FargateTaskDefinition
  readonly cluster: Cluster
  readonly network: Network
  readonly door: FrontDoor
  /** Of the load balancer's rules: each its own. */
  readonly priority: number
}

/** The number of tasks is the scaling's: a release that named one would set it back. */
export function addService(scope: Construct, props: ServiceProps): RunningService {
  const { blueprint, task, cluster, network, door, priority } = props
  const { name, pathPatterns } = blueprint
  const service = new FargateService(scope, `${pascal(name)}Service`, {
    serviceName: `${name}-service`,
    cluster,
    taskDefinition: task,
    capacityProviderStrategies: capacityOf(name),
    vpcSubnets: { subnetType: network.tasks.subnetType },
    assignPublicIp: network.tasks.assignPublicIp,
    securityGroups: [network.taskGroup],
    availabilityZoneRebalancing: AvailabilityZoneRebalancing.ENABLED,
    minHealthyPercent: 100,
    maxHealthyPercent: 200,
    circuitBreaker: { enable: true, rollback: true },
    healthCheckGracePeriod: Duration.seconds(60),
    cloudMapOptions: { name, dnsTtl: Duration.seconds(10) },
    enableECSManagedTags: true,
  })
  const targets = door.listener.addTargets(pascal(name), {
    priority,
    conditions: [ListenerCondition.pathPatterns([...pathPatterns])],
    targets: [service.loadBalancerTarget({ containerName: name, containerPort: PORT })],
    protocol: ApplicationProtocol.HTTP,
    port: PORT,
    loadBalancingAlgorithmType: TargetGroupLoadBalancingAlgorithmType.LEAST_OUTSTANDING_REQUESTS,
    deregistrationDelay: Duration.seconds(20),
    healthCheck: {
      path: '/readyz',
      interval: Duration.seconds(15),
      timeout: Duration.seconds(5),
      healthyThresholdCount: 2,
      unhealthyThresholdCount: 3,
    },
  })
  return { blueprint, service, targets }
}

/** One task always on demand, of each four more three on spot capacity. The audit trail and the keys are on no borrowed machines. */
const capacityOf = (name: string) => [
  { capacityProvider: 'FARGATE', base: 1, weight: 1 },
  ...(name === 'audit' ? [] : [{ capacityProvider: 'FARGATE_SPOT', weight: 3 }]),
]

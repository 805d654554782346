import { Validations } from 'aws-cdk-lib'
import {
  FlowLogDestination,
  FlowLogTrafficType,
  GatewayVpcEndpointAwsService,
  Peer,
  Port,
  SecurityGroup,
  type SubnetConfiguration,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { PORT } from '../names.ts'

export interface Network {
  readonly vpc: Vpc
  readonly tasks: { readonly subnetType: SubnetType; readonly assignPublicIp: boolean }
  readonly loadBalancerGroup: SecurityGroup
  readonly taskGroup: SecurityGroup
}

/** Two availability zones. Tasks hear the load balancer and one another, nobody else. */
export function addNetwork(scope: Construct, egress: 'nat' | 'public'): Network {
  const isPrivate = egress === 'nat'
  const vpc = new Vpc(scope, 'Vpc', {
    maxAzs: 2,
    natGateways: isPrivate ? 1 : 0,
    subnetConfiguration: [
      subnets('public', SubnetType.PUBLIC),
      ...(isPrivate ? [subnets('private', SubnetType.PRIVATE_WITH_EGRESS)] : []),
    ],
    gatewayEndpoints: {
      DynamoDb: { service: GatewayVpcEndpointAwsService.DYNAMODB },
      S3: { service: GatewayVpcEndpointAwsService.S3 },
    },
    // It would take a Lambda function; nothing here uses the default group.
    restrictDefaultSecurityGroup: false,
  })
  vpc.addFlowLog('Refused', {
    trafficType: FlowLogTrafficType.REJECT,
    destination: FlowLogDestination.toCloudWatchLogs(
      new LogGroup(scope, 'RefusedTraffic', { retention: RetentionDays.ONE_MONTH }),
    ),
  })
  const description = 'Load balancer of the customer service platform'
  const loadBalancerGroup = new SecurityGroup(scope, 'LoadBalancerGroup', { vpc, description, allowAllOutbound: false })
  const taskGroup = new SecurityGroup(scope, 'TaskGroup', { vpc, description: 'Its services' })
  loadBalancerGroup.addEgressRule(taskGroup, Port.tcp(PORT), 'to the services')
  taskGroup.addIngressRule(loadBalancerGroup, Port.tcp(PORT), 'from the load balancer')
  taskGroup.addIngressRule(taskGroup, Port.tcp(PORT), 'from one another')
  const subnetType = isPrivate ? SubnetType.PRIVATE_WITH_EGRESS : SubnetType.PUBLIC
  return { vpc, tasks: { subnetType, assignPublicIp: !isPrivate }, loadBalancerGroup, taskGroup }
}

/** Opens the load balancer to the internet. */
export function openTo(loadBalancerGroup: SecurityGroup, port: number): void {
  loadBalancerGroup.addIngressRule(Peer.anyIpv4(), Port.tcp(port), 'from callers')
  Validations.of(loadBalancerGroup).acknowledge({
    id: 'AwsSolutions-EC23',
    reason: 'The API is for everybody who can sign',
  })
}

const subnets = (name: string, subnetType: SubnetType): SubnetConfiguration => ({ name, subnetType, cidrMask: 20 })

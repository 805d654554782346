import { Annotations, Duration } from 'aws-cdk-lib'
import { SubnetType } from 'aws-cdk-lib/aws-ec2'
import {
  type ApplicationListener,
  ApplicationLoadBalancer,
  ApplicationProtocol,
  DesyncMitigationMode,
  ListenerAction,
  ListenerCertificate,
  SslPolicy,
  XffHeaderProcessingMode,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { Settings } from '../settings.ts'
import { type Network, openTo } from './network.ts'

export interface FrontDoor {
  readonly loadBalancer: ApplicationLoadBalancer
  /** Its rules bring the paths to the services; anything else gets 404. */
  readonly listener: ApplicationListener
  /** What callers sign for: `https://support.example.com`. */
  readonly url: string
}

/** Shorter than the 75 s for which services keep connections open, so that none closes under a request. */
const IDLE_SECONDS = 65

const PLAIN = 'Customers are read in plain HTTP: give domainName and certificateArn to whatever is more than a trial'

/** Passes requests on as they were signed: host, headers and path untouched, and nothing that two servers could read differently. */
export function addFrontDoor(
  scope: Construct,
  { vpc, loadBalancerGroup }: Network,
  { domainName, certificateArn }: Pick<Settings, 'domainName' | 'certificateArn'>,
  accessLogs: IBucket,
): FrontDoor {
  const loadBalancer = new ApplicationLoadBalancer(scope, 'LoadBalancer', {
    vpc,
    vpcSubnets: { subnetType: SubnetType.PUBLIC },
    internetFacing: true,
    securityGroup: loadBalancerGroup,
    idleTimeout: Duration.seconds(IDLE_SECONDS),
    preserveHostHeader: true,
    dropInvalidHeaderFields: true,
    desyncMitigationMode: DesyncMitigationMode.STRICTEST,
    xffHeaderProcessingMode: XffHeaderProcessingMode.APPEND,
    deletionProtection: true,
  })
  loadBalancer.logAccessLogs(accessLogs, 'load-balancer')
  if (domainName === undefined || certificateArn === undefined) {
    openTo(loadBalancerGroup, 80)
    Annotations.of(loadBalancer).addWarningV2('customer-service:plain-http', PLAIN)
    const url = `http://${loadBalancer.loadBalancerDnsName}`
    return { loadBalancer, listener: addListener(loadBalancer, {}), url }
  }
  openTo(loadBalancerGroup, 80)
  openTo(loadBalancerGroup, 443)
  loadBalancer.addRedirect({ open: false })
  return { loadBalancer, listener: addListener(loadBalancer, { certificateArn }), url: `https://${domainName}` }
}

function addListener(
  loadBalancer: ApplicationLoadBalancer,
  { certificateArn }: { readonly certificateArn?: string },
): ApplicationListener {
  const isSecure = certificateArn !== undefined
  return loadBalancer.addListener('Listener', {
    open: false,
    protocol: isSecure ? ApplicationProtocol.HTTPS : ApplicationProtocol.HTTP,
    ...(isSecure && {
      certificates: [ListenerCertificate.fromArn(certificateArn)],
      sslPolicy: SslPolicy.TLS13_12_RES_PQ,
    }),
    defaultAction: ListenerAction.fixedResponse(404, {
      contentType: 'application/json',
      messageBody: JSON.stringify({ error: 'NotFound', message: 'No such path' }),
    }),
  })
}

import type { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2'
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'

/** A backend sends the requests of all its customers from one address: twice what one principal may send. */
const REQUESTS_PER_ADDRESS_IN_5_MINUTES = 60_000

/**
 * Customers write what they like, markup and addresses too, in up to 256 KiB, and not every client names itself: these
 * rules only count. What comes in is checked by the services against its schema and never run or rendered.
 */
const ONLY_COUNTED = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
  'NoUserAgent_HEADER',
]

/** Keeps floods and known attacks from the load balancer. */
export function addWebFirewall(scope: Construct, loadBalancer: ApplicationLoadBalancer): void {
  const firewall = new CfnWebACL(scope, 'WebFirewall', {
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: visibility('All'),
    rules: [
      {
        name: 'Flood',
        priority: 0,
        action: { block: {} },
        statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: REQUESTS_PER_ADDRESS_IN_5_MINUTES } },
        visibilityConfig: visibility('Flood'),
      },
      managed(1, 'AWSManagedRulesAmazonIpReputationList'),
      managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
      managed(3, 'AWSManagedRulesCommonRuleSet', ONLY_COUNTED),
    ],
  })
  new CfnWebACLAssociation(scope, 'WebFirewallAssociation', {
    resourceArn: loadBalancer.loadBalancerArn,
    webAclArn: firewall.attrArn,
  })
}

const managed = (priority: number, name: string, counted: readonly string[] = []): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visibility(name),
})

const visibility = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
})

import { type App, Tags } from 'aws-cdk-lib'
import { AgentStack } from './agent/agent-stack.ts'
import { DataStack } from './data/data-stack.ts'
import { DeliveryStack } from './delivery/delivery-stack.ts'
import { PlatformStack } from './platform/platform-stack.ts'
import { services } from './services.ts'
import { readSettings, serviceSettings } from './settings.ts'
import { taskSizes } from './task-sizes.ts'

export interface Stacks {
  readonly delivery: DeliveryStack
  readonly data: DataStack
  readonly platform: PlatformStack
  /** Only where a region is set for it. */
  readonly agent?: AgentStack
}

/** The stacks, in the order in which they are deployed first. `version` is the tag of the image unless one is set. */
export function addStacks(app: App, { region, version }: { region: string; version: string }): Stacks {
  const settings = readSettings(app.node)
  // No account: with one, the network would have to be looked up in it.
  const env = { region }
  const delivery = new DeliveryStack(app, 'CustomerServiceDelivery', {
    env,
    githubRepository: settings.githubRepository,
    description: 'Customer service platform: images and releases',
  })
  const data = new DataStack(app, 'CustomerServiceData', {
    env,
    services,
    description: 'Customer service platform: tables, events, files, keys',
  })
  const platform = new PlatformStack(app, 'CustomerServicePlatform', {
    env,
    services,
    settings,
    serviceSettings: serviceSettings(app.node),
    sizeOf: taskSizes(
      app.node,
      settings,
      services.map(({ name }) => name),
    ),
    data,
    image: settings.image ?? version,
    description: 'Customer service platform: the nine services behind one load balancer',
  })
  platform.addStackDependency(data)
  platform.addStackDependency(delivery)
  const agent = settings.agentRegion !== undefined && {
    agent: new AgentStack(app, 'CustomerServiceAgent', {
      env: { region: settings.agentRegion },
      image: settings.agentImage,
      settings: serviceSettings(app.node).agent ?? {},
      alarmEmail: settings.alarmEmail,
      description: 'Customer service platform: the segment agent on Bedrock AgentCore Runtime',
    }),
  }
  Tags.of(app).add('application', 'customer-service')
  return { delivery, data, platform, ...agent }
}

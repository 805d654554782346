import { loadConfig } from '@customer-service/core'
import type { Node } from 'constructs'
import { type Static, Type } from 'typebox'

export type Settings = Static<typeof Settings>
/** What an operator may choose: `cdk deploy -c <name>=<value>`, or `context` in cdk.json. */
export const Settings = Type.Object({
  image: Type.Optional(
    Type.String({ minLength: 1, description: 'Tag or digest (sha256:…) of the image; default: the version as a tag' }),
  ),
  domainName: Type.Optional(
    Type.String({ pattern: '^[a-z0-9.-]+$', description: 'Host name of the API. Without it: plain HTTP' }),
  ),
  certificateArn: Type.Optional(Type.String({ pattern: '^arn:', description: 'ACM certificate of domainName' })),
  egress: Type.Enum(['nat', 'public'], {
    default: 'nat',
    description: 'How tasks reach AWS: one NAT gateway, or a public address each (cheaper, for development)',
  }),
  webFirewall: Type.Boolean({ default: true, description: 'Whether AWS WAF stands before the load balancer' }),
  minTasks: Type.Integer({ default: 2, minimum: 1, maximum: 100, description: 'Least tasks of each service' }),
  maxTasks: Type.Integer({ default: 10, minimum: 1, maximum: 1_000, description: 'Most tasks of each service' }),
  cpu: Type.Integer({ default: 256, description: 'CPU units of a task, 1024 are one vCPU' }),
  memoryMiB: Type.Integer({ default: 512, description: 'Memory of a task' }),
  alarmEmail: Type.Optional(Type.String({ pattern: '@', description: 'Who hears of alarms' })),
  smtpSecretArn: Type.Optional(
    Type.String({ pattern: '^arn:', description: 'Secret that holds SMTP_URL; without it mail is kept as files' }),
  ),
  mailFrom: Type.Optional(
    Type.String({
      pattern: '^[^\\r\\n@]+@[^\\r\\n@]+$',
      description: 'Sender of mails, one that the mail server takes',
    }),
  ),
  serviceKeysVersion: Type.Integer({
    default: 1,
    minimum: 1,
    description: "Count it up to give the services new access keys: before the old ones' 90 days end",
  }),
  agentRegion: Type.Optional(
    Type.String({
      pattern: '^[a-z]{2}(-[a-z]+)+-\\d$',
      description:
        'Region of the segment agent on Bedrock AgentCore Runtime, such as us-west-2; without it there is none',
    }),
  ),
  agentImage: Type.Optional(
    Type.String({ minLength: 1, description: "Tag of the agent's image; without it only its repository is made" }),
  ),
  githubRepository: Type.Optional(
    Type.String({ pattern: '^[\\w.-]+/[\\w.-]+$', description: 'owner/name whose releases may deploy' }),
  ),
})

/** Reads the settings from the context. Throws an Error that names each wrong one. */
export function readSettings(node: Node): Settings {
  const names = Object.keys(Settings.properties)
  const settings = loadConfig(Settings, Object.fromEntries(names.map((name) => [name, textOf(node, name)])))
  if ((settings.domainName === undefined) !== (settings.certificateArn === undefined)) {
    throw new Error('domainName and certificateArn are needed together: no certificate can be issued for an ALB name')
  }
  if ((settings.smtpSecretArn === undefined) !== (settings.mailFrom === undefined)) {
    throw new Error('smtpSecretArn and mailFrom are needed together: mail servers take mail of known senders only')
  }
  if (settings.agentImage !== undefined && settings.agentRegion === undefined) {
    throw new Error('agentImage needs agentRegion')
  }
  return settings
}

/**
 * Settings of the services themselves, and of the segment agent as `agent`: `services` in the context, such as
 * `{"escalation": {"ESCALATION_TIME_ZONE": "Europe/Istanbul"}}`.
 */
export function serviceSettings(node: Node): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const given: unknown = node.tryGetContext('services') ?? {}
  return typeof given === 'string' ? JSON.parse(given) : (given as Record<string, Record<string, string>>)
}

function textOf(node: Node, name: string): string | undefined {
  const value: unknown = node.tryGetContext(name)
  return value === undefined ? undefined : String(value)
}

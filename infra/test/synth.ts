import { readFileSync } from 'node:fs'
import { App, type Stack, Validations } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { addStacks } from '../lib/stacks.ts'

const { context: flags } = JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>
}

/** Looking at each template for faults takes longer than writing it: `checkRules` does so. */
const CDK_RULES = '@aws-cdk/core:validateAgainstDefaultRules'

export interface Resource {
  // A template's resources have any shape.
  readonly Properties: any
  readonly DeletionPolicy?: string
}

export interface Synthesized {
  readonly stack: Stack
  readonly template: Template
  /** Resources of a type, such as `AWS::SQS::Queue`, by logical id. */
  of(type: string): readonly Resource[]
}

/** The stacks as an operator with these settings would get them. */
export function synthesize(settings: Record<string, unknown> = {}) {
  const app = new App({ context: { ...flags, ...settings, [CDK_RULES]: false } })
  const { delivery, data, platform, agent } = addStacks(app, { region: 'us-east-1', version: '9.8.7' })
  return { delivery: read(delivery), data: read(data), platform: read(platform), agent: agent && read(agent) }
}

function read(stack: Stack): Synthesized {
  const template = Template.fromStack(stack)
  return { stack, template, of: (type) => Object.values(template.findResources(type)) as Resource[] }
}

/** What the AWS Solutions rules find in the stacks: throws with the findings that nobody has acknowledged. */
export function checkRules(settings: Record<string, unknown>): void {
  const app = new App({ context: { ...flags, ...settings } })
  addStacks(app, { region: 'us-east-1', version: '9.8.7' })
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  app.synth()
}

/** A value of a template as AWS would see it in account 123456789012. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  const [[name, argument] = []] = Object.entries(value as Record<string, unknown>)
  if (name === 'Ref') return REFERENCES[argument as string] ?? `<${argument}>`
  if (name === 'Fn::Join') return (argument as [string, unknown[]])[1].map(textOf).join('')
  if (name === 'Fn::GetAtt') return (argument as string[]).join('.')
  if (name === 'Fn::ImportValue') return `arn:imported:${textOf(argument)}`
  throw new Error(`What is ${JSON.stringify(value)}?`)
}

const REFERENCES: Readonly<Record<string, string>> = {
  'AWS::AccountId': '123456789012',
  'AWS::Region': 'us-east-1',
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
}

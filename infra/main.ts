import { readFileSync } from 'node:fs'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { addStacks } from './lib/stacks.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

const app = new App()
addStacks(app, { region: process.env.CDK_DEFAULT_REGION ?? 'us-east-1', version })
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))

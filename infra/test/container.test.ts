import { loadConfig } from '@customer-service/core'
import { accessKeys, accessKeyUses } from '@customer-service/core/auth'
import { AwsEnvironment } from '@customer-service/core/events/sns-sqs'
import { ContainerSettings, GIVE_UP_AFTER_MS, serviceKeys } from '@customer-service/core/run'
import { modules } from '@customer-service/platform'
import { beforeAll, describe, expect, it } from 'vitest'
import { services } from '../lib/services.ts'
import { synthesize, textOf } from './synth.ts'

const ACCOUNT = 'arn:aws:personalize:us-east-1:123456789012'
const PERSONALIZE = {
  SEGMENT_AFFINITY: 'personalize',
  PERSONALIZE_DATASET_ARN: `${ACCOUNT}:dataset/shop/INTERACTIONS`,
  PERSONALIZE_SOLUTION_ARN: `${ACCOUNT}:solution/affinity`,
  PERSONALIZE_ROLE_ARN: 'arn:aws:iam::123456789012:role/personalize',
  PERSONALIZE_BUCKET: 'shop-affinity',
}
const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0'

interface Statement {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly conditions: unknown
}

interface Container {
  readonly stopTimeoutSeconds: number
  readonly env: Readonly<Record<string, string>>
  readonly statements: readonly Statement[]
}

const containers = new Map<string, Container>()
/** What the role that starts the container may read of Secrets Manager, by service. */
const startedWith = new Map<string, readonly string[]>()
/** ARNs, by service. */
const masterKeys = new Map<string, string>()

beforeAll(() => {
  const { platform } = synthesize({
    services: {
      sentiment: { SENTIMENT_ENGINE: 'comprehend' },
      segmentation: { ...PERSONALIZE, BEDROCK_MODEL_ID: MODEL },
    },
  })
  const policies = platform.of('AWS::IAM::Policy')
  for (const { Properties } of platform.of('AWS::ECS::TaskDefinition')) {
    const [container] = Properties.ContainerDefinitions
    const statementsOf = (role: { 'Fn::GetAtt': readonly string[] }): readonly Statement[] =>
      policies
        .filter(({ Properties: { Roles } }) => Roles.some(({ Ref }: { Ref: string }) => Ref === role['Fn::GetAtt'][0]))
        .flatMap(({ Properties: { PolicyDocument } }) => PolicyDocument.Statement.map(readStatement))
    const starting = statementsOf(Properties.ExecutionRoleArn)
    startedWith.set(
      container.Name,
      starting
        .filter(({ actions }) => actions.includes('secretsmanager:GetSecretValue'))
        .flatMap(({ resources }) => resources),
    )
    const masterKey = container.Secrets.find(({ Name }: { Name: string }) => Name === 'MASTER_KEY')
    masterKeys.set(container.Name, textOf(masterKey.ValueFrom))
    containers.set(container.Name, {
      stopTimeoutSeconds: container.StopTimeout,
      env: { ...Object.fromEntries(container.Environment.map(readVariable)), ...generated(container.Secrets) },
      statements: statementsOf(Properties.TaskRoleArn),
    })
  }
})

const readVariable = ({ Name, Value }: { Name: string; Value: unknown }) => [Name, textOf(Value)]

/** As Secrets Manager would make them: letters and digits, or the whole of an access key. */
const generated = (secrets: readonly { readonly Name: string }[]) =>
  Object.fromEntries(
    secrets.map(({ Name }) => {
      const made = 'K9'.repeat(22).slice(0, Name === 'MASTER_KEY' ? 43 : 40)
      return [Name, Name.startsWith('SERVICE_KEY_') ? `{"access_key_id":"KEY","secret_access_key":"${made}"}` : made]
    }),
  )

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const readStatement = ({ Action, Resource, Condition }: Readonly<Record<string, unknown>>): Statement => ({
  actions: list(Action).map(String),
  resources: list(Resource).map(textOf),
  conditions: Condition,
})

const containerOf = (name: string): Container => {
  const container = containers.get(name)
  if (container === undefined) throw new Error(`No container ${name}`)
  return container
}

describe.each(modules)('$manifest.name', ({ manifest, Config }) => {
  const { name } = manifest
  const blueprint = services.find((service) => service.name === name)

  it('finds the settings that it asks for', () => {
    const { env } = containerOf(name)
    expect(loadConfig(ContainerSettings, env)).toMatchObject({ HOST: '0.0.0.0', PORT: 3000, TRUSTED_PROXY_HOPS: 1 })
    expect(loadConfig(AwsEnvironment, env).TOPIC_ARN).toMatch(
      /^arn:aws:sns:us-east-1:\d+:customer-service-events.fifo$/,
    )
    expect(() => loadConfig(Config, env)).not.toThrow()
  })

  it('P14 is given longer to end than it takes, and longer than names of it are remembered', () => {
    const { env, stopTimeoutSeconds } = containerOf(name)
    const { SHUTDOWN_DELAY_SECONDS } = loadConfig(ContainerSettings, env)
    expect(SHUTDOWN_DELAY_SECONDS).toBeGreaterThanOrEqual(10)
    expect(stopTimeoutSeconds).toBeGreaterThan(SHUTDOWN_DELAY_SECONDS + GIVE_UP_AFTER_MS / 1_000)
  })

  it('finds its queue when it reacts to events, and the services that it calls', () => {
    const { env } = containerOf(name)
    expect(env.QUEUE_URL !== undefined && env.DLQ_URL !== undefined).toBe(manifest.subscribes.length > 0)
    const known = (env.SERVICE_URLS ?? '').split(',').map((pair) => pair.split('=')[0])
    expect(known).toEqual(blueprint?.callees.length === 0 ? [''] : blueprint?.callees)
  })

  it('may do to its own tables what the store does, and to others nothing', () => {
    const allowed = containerOf(name).statements.flatMap(({ actions, resources }) =>
      resources.filter((resource) => resource.includes(':dynamodb:')).map((resource) => ({ actions, resource })),
    )
    const reached = new Set(allowed.map(({ resource }) => resource.split('/')[1]))
    const own = blueprint?.tables.map(({ tableName }) => tableName) ?? []
    expect([...reached].toSorted()).toEqual(own.toSorted())
    expect(allowed.every(({ resource }) => !resource.includes('*'))).toBe(true)
  })

  it('OPS-12 may do nothing that nobody named', () => {
    for (const { actions, resources } of containerOf(name).statements) {
      for (const action of actions) expect(action).not.toContain('*')
      if (!actions.includes('comprehend:DetectSentiment')) expect(resources).not.toContain('*')
    }
  })

  it('publishes to the one topic and reads its own queue only', () => {
    const resources = containerOf(name).statements.flatMap((statement) => statement.resources)
    const topics = resources.filter((resource) => resource.includes(':sns:'))
    const queues = resources.filter((resource) => resource.includes(':sqs:'))
    expect(topics).toEqual([expect.stringMatching(/:customer-service-events\.fifo$/)])
    expect(queues).toHaveLength(manifest.subscribes.length > 0 ? 2 : 0)
    for (const queue of queues) expect(queue).toMatch(new RegExp(`:customer-service-${name}(-dlq)?\\.fifo$`))
  })
})

describe('what only one service may', () => {
  const whoMay = (action: string) =>
    [...containers].filter(([, { statements }]) => statements.some(({ actions }) => actions.includes(action)))

  it('OPS-12 reaches the access keys and their uses: audit alone', () => {
    for (const table of [accessKeys, accessKeyUses]) {
      const reaching = [...containers].filter(([, { statements }]) =>
        statements.some(({ resources }) => resources.some((resource) => resource.includes(`-${table.name}`))),
      )
      expect(reaching.map(([name]) => name)).toEqual(['audit'])
    }
  })

  it('OPS-12 gets the keys of the services with what each may call: audit alone', () => {
    for (const [name, { env }] of containers) {
      const keys = serviceKeys(env, env.SERVICE_CALLS ?? '')
      const others = services.filter((service) => service.name !== name)
      const wanted = others.map((service) => ({ service: service.name, calls: service.calls }))
      const byName = (a: { service: string }, b: { service: string }) => a.service.localeCompare(b.service)
      const given = keys.map(({ service, calls }) => ({ service, calls })).toSorted(byName)
      expect(given, name).toEqual(name === 'audit' ? wanted.toSorted(byName) : [])
      expect(env.KEYS_URL, name).toBe(name === 'audit' ? undefined : 'http://audit.customer-service.local:3000')
    }
  })

  it('OPS-12 is started with its own secrets: no role that starts another reads them', () => {
    const readers = new Map<string, string[]>()
    for (const [name, secrets] of startedWith) {
      for (const secret of secrets) readers.set(secret, [...(readers.get(secret) ?? []), name])
    }
    for (const [name, arn] of masterKeys) expect(readers.get(arn), arn).toEqual([name])
    for (const names of readers.values()) expect(names.filter((name) => name !== 'audit').length).toBeLessThanOrEqual(1)
  })

  it('OPS-12 seals with a master key of its own', () => {
    expect(new Set(masterKeys.values()).size).toBe(modules.length)
    for (const [name, arn] of masterKeys) expect(arn.toLowerCase()).toContain(`${name}masterkey`)
  })

  it('P11 deletes no audit record and no checkpoint', () => {
    const deleting = containerOf('audit').statements.filter(({ actions }) => actions.includes('dynamodb:DeleteItem'))
    const tables = deleting.flatMap(({ resources }) => resources)
    expect(tables.filter((table) => /\/customer-service-audit_(records|checkpoints)$/.test(table))).toEqual([])
  })

  it('asks Comprehend when it is set to', () => {
    expect(whoMay('comprehend:DetectSentiment').map(([name]) => name)).toEqual(['sentiment'])
    expect(containerOf('sentiment').env.SENTIMENT_ENGINE).toBe('comprehend')
  })

  it('trains with Personalize when it is set to, and hands it one role and one bucket', () => {
    const begins = ['DatasetImportJob', 'SolutionVersion', 'BatchSegmentJob'].map((job) => `personalize:Create${job}`)
    for (const action of begins) expect(whoMay(action).map(([name]) => name)).toEqual(['segmentation'])
    const { statements } = containerOf('segmentation')
    const resourcesOf = (action: string) =>
      statements.filter(({ actions }) => actions.includes(action)).flatMap(({ resources }) => resources)
    expect(resourcesOf('iam:PassRole')).toEqual([PERSONALIZE.PERSONALIZE_ROLE_ARN])
    expect(resourcesOf('s3:PutObject')).toContain('arn:aws:s3:::shop-affinity/*')
  })

  it('SEG-51 asks the model of the settings, and the models of its profile through it alone', () => {
    expect(whoMay('bedrock:InvokeModel').map(([name]) => name)).toEqual(['segmentation'])
    const { env, statements } = containerOf('segmentation')
    expect(env.BEDROCK_MODEL_ID).toBe(MODEL)
    const profile = `arn:aws:bedrock:us-east-1:123456789012:inference-profile/${MODEL}`
    const models = `arn:aws:bedrock:*::foundation-model/${MODEL.replace('us.', '')}`
    const rights = statements.filter(({ actions }) => actions.some((action) => action.startsWith('bedrock:')))
    expect(rights.map(({ actions, resources }) => [actions, resources])).toEqual([
      [['bedrock:InvokeModel'], [profile]],
      [['bedrock:InvokeModel'], [models]],
    ])
    expect(JSON.stringify(rights[1]?.conditions)).toMatch(
      /ArnEquals.*bedrock:InferenceProfileArn.*:inference-profile.us\./,
    )
  })

  it('keeps files in a folder of its own', () => {
    const files = whoMay('s3:PutObject').map(([name]) => name)
    expect(files.toSorted()).toEqual(['analytics', 'notifications', 'segmentation'])
    for (const [name, { env }] of containers) {
      expect(loadConfig(ContainerSettings, env).FILES_BUCKET !== undefined, name).toBe(files.includes(name))
    }
  })

  it('calls who answers: chatbot calls sentiment, routing, knowledge and escalation', () => {
    const callees = services.find(({ name }) => name === 'chatbot')?.callees
    expect(callees).toEqual(['escalation', 'knowledge', 'routing', 'sentiment'])
  })
})

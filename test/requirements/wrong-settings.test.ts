import { loadConfig } from '@customer-service/core'
import { AwsEnvironment } from '@customer-service/core/events/sns-sqs'
import { ContainerSettings } from '@customer-service/core/run'
import { openTestService } from '@customer-service/core/testing'
import { EmbeddedSettings, modules } from '@customer-service/platform'
import type { TObject } from 'typebox'
import { describe, expect, it } from 'vitest'

const NEEDED = {
  TOPIC_ARN: 'arn:aws:sns:us-east-1:123456789012:events.fifo',
  MASTER_KEY: 'A'.repeat(43),
  SERVICE_ACCESS_KEY_ID: 'CSAKSERVICE',
  SERVICE_SECRET_ACCESS_KEY: 'secret of a service',
}
const SCHEMAS: Readonly<Record<string, TObject>> = {
  'the platform': EmbeddedSettings,
  'a container': ContainerSettings,
  AWS: AwsEnvironment,
  ...Object.fromEntries(modules.map(({ manifest, Config }) => [manifest.name, Config])),
}
/** Any text is right for these, or only what uses it can tell: `SLIPS` tries the latter. */
const ANY_TEXT = new Set(
  `HOST DATA_DIR MASTER_KEY_FILE TABLE_PREFIX TOPIC_ARN QUEUE_URL DLQ_URL FILES_BUCKET SERVICE_ACCESS_KEY_ID
  SERVICE_SECRET_ACCESS_KEY SEGMENT_COLUMNS_DIR PERSONALIZE_DATASET_ARN PERSONALIZE_SOLUTION_ARN PERSONALIZE_ROLE_ARN
  PERSONALIZE_BUCKET BEDROCK_MODEL_ID BEDROCK_REGION ESCALATION_WORKING_HOURS ESCALATION_HOLIDAYS ESCALATION_TIME_ZONE
  ESCALATION_AROUND_THE_CLOCK ESCALATION_RESPONSE_TIMES ESCALATION_COMPLETION_TIMES ESCALATION_TEAMS
  ROUTING_ORDER_ID_PATTERNS ROUTING_PRODUCT_ID_PATTERNS AUDIT_CHECKPOINTS_FILE`.split(/\s+/),
)

interface Described {
  readonly type?: string
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly writeOnly?: boolean
  readonly description?: string
}

/** Values that nobody means for a setting of this kind. */
function wrongFor({ type, minimum, exclusiveMinimum, maximum }: Described): readonly string[] {
  if (type === 'boolean') return ['yes', 'TRUE', '2', ' true']
  if (type !== 'integer' && type !== 'number') return ['!?\u0000', ' ', 'a b\n']
  return [
    ...['many', '0x10', '1e3', '1,5', 'NaN', '--1', ' 1'],
    ...(type === 'integer' ? ['1.5'] : []),
    ...(minimum === undefined ? [] : [String(minimum - 1)]),
    ...(exclusiveMinimum === undefined ? [] : [String(exclusiveMinimum)]),
    ...(maximum === undefined ? [] : [String(maximum + 1)]),
  ]
}

describe.each(Object.entries(SCHEMAS))('the settings of %s', (_name, schema) => {
  const settings = Object.entries(schema.properties as Readonly<Record<string, Described>>)
  const strict = settings.filter(([name]) => !ANY_TEXT.has(name))

  it.each(strict)('refuse a wrong %s by its name, and say what was expected', (name, described) => {
    for (const wrong of wrongFor(described)) {
      const load = () => loadConfig(schema, { ...NEEDED, [name]: wrong })
      expect(load, JSON.stringify(wrong)).toThrow(`Wrong settings:\n  ${name}: must `)
      expect(load).toThrow(`(${described.description})`)
      if (described.writeOnly) expect(load).not.toThrow('but is')
    }
  })

  it('take an empty variable for an absent one', () => {
    const empty = Object.fromEntries(settings.map(([name]) => [name, '']))
    expect(loadConfig(schema, { ...empty, ...NEEDED })).toEqual(loadConfig(schema, NEEDED))
  })

  it('are described, each', () => {
    for (const [name, { description }] of settings) expect(description, name).toMatch(/^\S.{5,}$/)
  })
})

/** What only the service that reads it can tell. */
const SLIPS: readonly [service: string, env: Record<string, string>, message: string][] = [
  ['escalation', { ESCALATION_TIME_ZONE: 'Mars/Base' }, 'ESCALATION_TIME_ZONE: expected an IANA time zone'],
  ['escalation', { ESCALATION_WORKING_HOURS: 'whenever' }, 'ESCALATION_WORKING_HOURS: expected "Mon-Fri'],
  ['escalation', { ESCALATION_HOLIDAYS: '2026-13-01' }, 'ESCALATION_HOLIDAYS: expected dates'],
  ['escalation', { ESCALATION_AROUND_THE_CLOCK: 'weekend' }, 'ESCALATION_AROUND_THE_CLOCK: expected priorities'],
  ['escalation', { ESCALATION_RESPONSE_TIMES: 'urgent=15x' }, 'ESCALATION_RESPONSE_TIMES: expected "urgent=15m'],
  ['escalation', { ESCALATION_COMPLETION_TIMES: 'urgent=4h' }, 'ESCALATION_COMPLETION_TIMES: low is missing'],
  ['escalation', { ESCALATION_TEAMS: 'urgent=' }, 'ESCALATION_TEAMS: expected "high=support_team_lead'],
  ['routing', { ROUTING_ORDER_ID_PATTERNS: '(((' }, 'ROUTING_ORDER_ID_PATTERNS: Not a pattern'],
  ['routing', { ROUTING_PRODUCT_ID_PATTERNS: ',' }, 'ROUTING_PRODUCT_ID_PATTERNS: Not a pattern'],
  ['segmentation', { SEGMENTATION_TIME_ZONE: 'Mars/Base' }, 'SEGMENTATION_TIME_ZONE: must be an IANA time zone'],
  ['segmentation', { SEGMENT_AFFINITY: 'personalize' }, 'PERSONALIZE_DATASET_ARN: needed for'],
  [
    'sentiment',
    { SENTIMENT_NEGATIVE_BELOW: '0.7', SENTIMENT_POSITIVE_ABOVE: '0.3' },
    'SENTIMENT_NEGATIVE_BELOW: must not be above SENTIMENT_POSITIVE_ABOVE',
  ],
  ['notifications', { SMTP_URL: 'smtp://' }, 'SMTP_URL: must be a URL with a host'],
  ['notifications', { SMTP_URL: 'smtps://user:pass word@' }, 'SMTP_URL: must be a URL with a host'],
  ['audit', { AUDIT_CHECKPOINTS_FILE: '/nowhere/at/all' }, "AUDIT_CHECKPOINTS_FILE /nowhere/at/all can't be written"],
  ['analytics', { PUBLIC_URL: 'https://exa mple' }, 'PUBLIC_URL: must be a URL with a host'],
  ['analytics', { ALLOWED_HOSTS: 'a.example.com, b.example.com' }, 'ALLOWED_HOSTS: must match'],
]

it.each(SLIPS)('%s ends its start over %j', async (service, env, message) => {
  const module = modules.find(({ manifest }) => manifest.name === service)
  if (module === undefined) throw new Error(`No service ${service}`)
  await expect(openTestService(module, { env })).rejects.toThrow(message)
})

it('takes hosts with ports and in brackets, and several', () => {
  const ALLOWED_HOSTS = 'support.example.com,127.0.0.1:8080,[::1]:8080,[::1]'
  expect(loadConfig(EmbeddedSettings, { ALLOWED_HOSTS })).toMatchObject({ ALLOWED_HOSTS })
})

it('names all that is wrong at once, each once, and repeats no secret', () => {
  const env = { MASTER_KEY: 'the master key', PORT: 'x', SMTP_URL: 'mail:password' }
  const load = () => loadConfig(ContainerSettings, env)
  expect(load).toThrow(/^Wrong settings:(\n {2}\w+: (must|is missing).*){4}$/)
  for (const name of ['PORT', 'MASTER_KEY', 'SERVICE_ACCESS_KEY_ID', 'SERVICE_SECRET_ACCESS_KEY']) {
    expect(load).toThrow(`${name}: `)
  }
  expect(load).not.toThrow('the master key')
})

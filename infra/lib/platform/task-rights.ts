import { inboxName, outboxName } from '@customer-service/core/store/dynamodb/layout'
import type { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { filesArn, queueArns, tableArn, topicArn } from '../arns.ts'
import { bedrockRights } from '../bedrock-rights.ts'
import type { Blueprint } from '../blueprint.ts'
import { PREFIX } from '../names.ts'
import { filesFolderOf } from './files.ts'
import { personalizeRights } from './personalize-rights.ts'

/** Keys of what it reads and writes. */
export interface EncryptionKeys {
  readonly dataKeyArn: string
  readonly eventsKeyArn: string
}

/** No service deletes from them: records leave when their time is over, by DynamoDB itself. */
const KEPT: ReadonlySet<string> = new Set([`${PREFIX}audit_records`, `${PREFIX}audit_checkpoints`])
const READ = ['dynamodb:GetItem', 'dynamodb:Query']
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem']
const DELETE = 'dynamodb:DeleteItem'

/** Statements of a service's task role: what its code does on its own tables, topic and queue, and nothing more. */
export function taskRights(
  stack: Stack,
  service: Blueprint,
  keys: EncryptionKeys,
  settings: Readonly<Record<string, string>>,
): readonly PolicyStatement[] {
  return [
    ...tableRights(stack, service),
    ...eventRights(stack, service, keys),
    ...dataKeyRights(stack, service, keys),
    ...fileRights(stack, service),
    ...engineRights(stack, settings),
  ]
}

function tableRights(stack: Stack, { name, tables }: Blueprint): readonly PolicyStatement[] {
  const outbox = outboxName(PREFIX, name)
  const inbox = inboxName(PREFIX, name)
  const own = tables.filter(({ tableName }) => tableName !== outbox && tableName !== inbox)
  const names = own.map(({ tableName }) => tableName)
  const arns = (resources: readonly string[]) => resources.map((resource) => tableArn(stack, resource))
  return [
    allow('OwnTables', [...READ, ...WRITE, DELETE], arns(names.filter((table) => !KEPT.has(table)))),
    allow('KeptTables', [...READ, ...WRITE], arns(names.filter((table) => KEPT.has(table)))),
    allow(
      'OwnIndexes',
      ['dynamodb:Query'],
      arns(own.flatMap((table) => table.indexes.map(({ indexName }) => `${table.tableName}/index/${indexName}`))),
    ),
    allow('Outbox', ['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:BatchWriteItem'], arns([outbox])),
    allow('Inbox', ['dynamodb:BatchGetItem', ...WRITE, DELETE], arns([inbox])),
  ].flat()
}

function eventRights(stack: Stack, { name, consumes }: Blueprint, { eventsKeyArn }: EncryptionKeys) {
  const queueActions = ['Receive', 'Delete', 'Send'].map((verb) => `sqs:${verb}Message`)
  return [
    ...allow('Publish', ['sns:Publish'], [topicArn(stack)]),
    ...allow('TopicKey', ['kms:Decrypt', 'kms:GenerateDataKey'], [eventsKeyArn]),
    ...allow(
      'Queues',
      [...queueActions, 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
      consumes.length > 0 ? queueArns(stack, name) : [],
    ),
  ]
}

function dataKeyRights(stack: Stack, { name }: Blueprint, { dataKeyArn }: EncryptionKeys): readonly PolicyStatement[] {
  const services = filesFolderOf(name) === undefined ? ['dynamodb'] : ['dynamodb', 's3']
  const via = services.map((service) => `${service}.${stack.region}.${stack.urlSuffix}`)
  return [
    new PolicyStatement({
      sid: 'DataKey',
      actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
      resources: [dataKeyArn],
      conditions: { StringEquals: { 'kms:ViaService': via } },
    }),
  ]
}

function fileRights(stack: Stack, { name }: Blueprint): readonly PolicyStatement[] {
  const folder = filesFolderOf(name)
  if (folder === undefined) return []
  const files = filesArn(stack)
  return [
    ...allow(
      'Files',
      ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload', 's3:DeleteObject'],
      [`${files}/${folder}/*`],
    ),
    // Without it S3 says of a missing file that reading it is forbidden.
    ...allow('MissingFiles', ['s3:ListBucket'], [files]),
  ]
}

const engineRights = (stack: Stack, settings: Readonly<Record<string, string>>): readonly PolicyStatement[] => [
  ...comprehendRights(settings),
  ...personalizeRights(settings),
  ...bedrockRights(stack, settings),
]

/** Amazon Comprehend knows no resources to name. */
const comprehendRights = ({ SENTIMENT_ENGINE }: Readonly<Record<string, string>>) =>
  SENTIMENT_ENGINE === 'comprehend' ? allow('Comprehend', ['comprehend:DetectSentiment'], ['*']) : []

const allow = (sid: string, actions: string[], resources: string[]): PolicyStatement[] =>
  resources.length === 0 ? [] : [new PolicyStatement({ sid, actions, resources })]

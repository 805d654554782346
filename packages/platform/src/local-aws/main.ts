import { idMaker, loadConfig, openSecrets, systemClock } from '@customer-service/core'
import { accessKeys, bootstrapKey } from '@customer-service/core/auth'
import { AwsEnvironment, openAws, queueClients } from '@customer-service/core/events/sns-sqs'
import { openLog, TableSet } from '@customer-service/core/run'
import { createTables, dynamoDbClient } from '@customer-service/core/store/dynamodb'
import { Type } from 'typebox'
import { modules } from '../modules.ts'
import { setUpEvents } from './set-up-events.ts'

/** Makes what the CDK stack makes in AWS, in the peers that docker-compose.aws.yml runs, and the administrator's key. */
const settings = loadConfig(
  Type.Object({
    ...AwsEnvironment.properties,
    MASTER_KEY: Type.String(),
    BOOTSTRAP_ACCESS_KEY_ID: Type.String(),
    BOOTSTRAP_SECRET_ACCESS_KEY: Type.String(),
  }),
  process.env,
)
const { REGION: region, TABLE_PREFIX: tablePrefix } = settings
const tables = new TableSet(modules)
const client = dynamoDbClient({ region })
for (const { manifest } of modules) {
  await createTables(client, { tablePrefix, service: manifest.name, tables: tables.of(manifest.name) })
}
const topicArn = await setUpEvents(queueClients({ region }), tablePrefix, modules)
if (topicArn !== settings.TOPIC_ARN) throw new Error(`The topic is ${topicArn}, not TOPIC_ARN`)

const now = systemClock
const { store, close } = openAws({
  service: 'audit',
  tables: [accessKeys],
  environment: settings,
  now,
  newId: idMaker(now),
  log: openLog('warn'),
})
await bootstrapKey(
  { store, secrets: openSecrets(Buffer.from(settings.MASTER_KEY, 'base64')), now },
  { accessKeyId: settings.BOOTSTRAP_ACCESS_KEY_ID, secretAccessKey: settings.BOOTSTRAP_SECRET_ACCESS_KEY },
  async () => {},
)
await close()

import { loadConfig } from '@customer-service/core'
import { AwsEnvironment, queueClients } from '@customer-service/core/events/sns-sqs'
import { TableSet } from '@customer-service/core/run'
import { createTables, dynamoDbClient } from '@customer-service/core/store/dynamodb'
import { modules } from '../modules.ts'
import { setUpEvents } from './set-up-events.ts'

/** Makes what the CDK stack makes in AWS, in the peers that docker-compose.aws.yml runs. */
const settings = loadConfig(AwsEnvironment, process.env)
const { REGION: region, TABLE_PREFIX: tablePrefix } = settings
const tables = new TableSet(modules)
const client = dynamoDbClient({ region })
for (const { manifest } of modules) {
  await createTables(client, { tablePrefix, service: manifest.name, tables: tables.of(manifest.name) })
}
const topicArn = await setUpEvents(queueClients({ region }), tablePrefix, modules)
if (topicArn !== settings.TOPIC_ARN) throw new Error(`The topic is ${topicArn}, not TOPIC_ARN`)

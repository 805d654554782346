import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import type { AnyTable } from '../table.ts'
import { EXPIRES_AT, PARTITION, SORT, type TableLayout, tableLayouts } from './layout.ts'

const LONGEST_WAIT_SECONDS = 60

/** Makes a service's tables, its outbox and its inbox where they don't exist: for tests and local use. In AWS the CDK stack does. */
export async function createTables(
  client: DynamoDBClient,
  {
    tablePrefix,
    service,
    tables,
  }: { readonly tablePrefix: string; readonly service: string; readonly tables: readonly AnyTable[] },
): Promise<void> {
  await Promise.all(tableLayouts(tablePrefix, service, tables).map((layout) => createTable(client, layout)))
}

async function createTable(client: DynamoDBClient, layout: TableLayout): Promise<void> {
  try {
    await client.send(new CreateTableCommand(tableInput(layout)))
  } catch (error) {
    if (error instanceof ResourceInUseException) return
    throw error
  }
  const TableName = layout.tableName
  await waitUntilTableExists({ client, maxWaitTime: LONGEST_WAIT_SECONDS, minDelay: 1, maxDelay: 2 }, { TableName })
  if (!layout.expires) return
  const TimeToLiveSpecification = { AttributeName: EXPIRES_AT, Enabled: true }
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
}

function tableInput({ tableName, indexes }: TableLayout): CreateTableCommandInput {
  const keys = [{ partition: PARTITION, sort: SORT }, ...indexes]
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(PARTITION, SORT),
    AttributeDefinitions: keys
      .flatMap(({ partition, sort }) => [partition, sort])
      .map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map(({ indexName, partition, sort }) => ({
        IndexName: indexName,
        KeySchema: keySchema(partition, sort),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  }
}

const keySchema = (partition: string, sort: string): CreateTableCommandInput['KeySchema'] => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
]

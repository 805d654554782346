import { type DynamoDBClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb'
import type { Page } from '../store.ts'
import { type Attributes, secondsOf } from './item.ts'
import { isEmpty, type Range, rangeCondition, rangeOf } from './range.ts'

/** What is read: a table, or one of its indexes. */
export interface Source {
  readonly tableName: string
  readonly indexName?: string
  /** Names of the key attributes. */
  readonly partition: string
  readonly sort: string
}

export interface Rows {
  readonly rows: readonly Attributes[]
  /** Stored sort key after which more may follow. */
  readonly last?: string
}

/** Reads that one call may take: past so many pages of expired items it gives what it has, and a cursor. */
const MOST_READS = 20

/** One page of a partition, without expired items. Goes on reading until the limit is reached or the range ends. */
export async function queryRows(
  client: DynamoDBClient,
  source: Source,
  partition: string,
  page: Page & { readonly limit: number },
  after: string | undefined,
  now: Date,
): Promise<Rows> {
  const range = rangeOf(page, after)
  if (isEmpty(range)) return { rows: [] }
  const rows: Attributes[] = []
  let start: Attributes | undefined
  for (let reads = 0; reads < MOST_READS; reads++) {
    const wanted = page.limit - rows.length + 1 + range.without.length
    const input = queryInput(source, partition, range, { descending: page.descending === true, limit: wanted, now })
    const answer = await client.send(new QueryCommand({ ...input, ...(start && { ExclusiveStartKey: start }) }))
    rows.push(...(answer.Items ?? []).filter((row) => !range.without.includes(row[source.sort]?.S ?? '')))
    start = answer.LastEvaluatedKey
    if (rows.length > page.limit) return cut(rows, page.limit, source)
    if (!start) return { rows }
  }
  return { rows, ...lastOf(start, source) }
}

function queryInput(
  source: Source,
  partition: string,
  range: Range,
  { descending, limit, now }: { readonly descending: boolean; readonly limit: number; readonly now: Date },
): QueryCommandInput {
  const condition = rangeCondition(range)
  return {
    TableName: source.tableName,
    ...(source.indexName === undefined ? { ConsistentRead: true } : { IndexName: source.indexName }),
    KeyConditionExpression: `#pk = :pk${condition.text}`,
    FilterExpression: 'attribute_not_exists(#expires) OR #expires > :now',
    ExpressionAttributeNames: {
      '#pk': source.partition,
      ...(condition.text !== '' && { '#sk': source.sort }),
      '#expires': 'expires_at',
    },
    ExpressionAttributeValues: { ':pk': { S: partition }, ':now': secondsOf(now), ...condition.values },
    ScanIndexForward: !descending,
    Limit: limit,
  }
}

const cut = (rows: readonly Attributes[], limit: number, source: Source): Rows => ({
  rows: rows.slice(0, limit),
  ...lastOf(rows[limit - 1], source),
})

function lastOf(row: Attributes | undefined, source: Source): { readonly last?: string } {
  const last = row?.[source.sort]?.S
  return last === undefined ? {} : { last }
}

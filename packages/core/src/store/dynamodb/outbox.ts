import { hash } from 'node:crypto'
import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb'
import type { CheckedAnnounce } from '../check-writes.ts'
import { type EventBody, packBody } from './event-body.ts'
import type { Attributes } from './item.ts'
import { OUTBOX_SHARDS, outboxName } from './layout.ts'

/** An event between its commit and its publication. */
export interface OutboxEvent {
  readonly id: string
  readonly type: string
  readonly key: string
  /** UTC, ISO 8601. */
  readonly at: string
  readonly body: EventBody
  /** Where it lies in its shard. */
  readonly place: string
}

/** Committed events that wait to be published, in 16 shards by key, each in the order of commits. */
export interface Outbox {
  /** The action that adds an event to a commit. `stamp` orders commits, `index` the events of one. */
  action(event: CheckedAnnounce, id: string, at: string, stamp: string, index: number): TransactWriteItem
  /** Oldest first. */
  read(shard: number, limit: number): Promise<readonly OutboxEvent[]>
  /** What it fails to remove is published again: consumers tell a repeated event by its id. */
  remove(shard: number, events: readonly OutboxEvent[]): Promise<void>
}

export const shardOf = (key: string): number => Number.parseInt(hash('sha1', key).slice(0, 8), 16) % OUTBOX_SHARDS

export const allShards: readonly number[] = Array.from({ length: OUTBOX_SHARDS }, (_, shard) => shard)

const REMOVE_AT_ONCE = 25

export function openOutbox(client: DynamoDBClient, tablePrefix: string, service: string): Outbox {
  const TableName = outboxName(tablePrefix, service)

  async function read(shard: number, limit: number): Promise<readonly OutboxEvent[]> {
    const answer = await client.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: String(shard) } },
        Limit: limit,
      }),
    )
    return (answer.Items ?? []).map(readEvent)
  }

  return {
    action(event, id, at, stamp, index) {
      const place = `${stamp}#${String(index).padStart(3, '0')}#${id}`
      return { Put: { TableName, Item: eventAttributes({ ...event, id, at, place, body: packBody(event.body) }) } }
    },
    read,
    async remove(shard, events) {
      for (let i = 0; i < events.length; i += REMOVE_AT_ONCE) {
        const requests = events.slice(i, i + REMOVE_AT_ONCE).map(({ place }) => ({
          DeleteRequest: { Key: { pk: { S: String(shard) }, sk: { S: place } } },
        }))
        await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }))
      }
    },
  }
}

const eventAttributes = (event: OutboxEvent): Attributes => ({
  pk: { S: String(shardOf(event.key)) },
  sk: { S: event.place },
  id: { S: event.id },
  type: { S: event.type },
  key: { S: event.key },
  at: { S: event.at },
  body: { S: event.body.text },
  zipped: { BOOL: event.body.zipped },
})

const readEvent = (row: Attributes): OutboxEvent => ({
  id: row.id?.S ?? '',
  type: row.type?.S ?? '',
  key: row.key?.S ?? '',
  at: row.at?.S ?? '',
  body: { text: row.body?.S ?? '', zipped: row.zipped?.BOOL === true },
  place: row.sk?.S ?? '',
})

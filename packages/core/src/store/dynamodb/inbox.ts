import { setTimeout as wait } from 'node:timers/promises'
import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { type Clock, DAY_SECONDS, unixSeconds } from '../../clock.ts'
import type { Once } from '../write.ts'
import { type Attributes, isExpired } from './item.ts'
import { INBOX_DAYS, inboxName } from './layout.ts'

/** What a consumer remembers of a key whose events fail. */
export interface KeyMark {
  /** The event that failed last, if any, and how often. */
  readonly eventId: string
  readonly attempts: number
  /** Present while events of the key lie in the dead-letter queue: those of this generation and older ones wait there too. */
  readonly parkedIn?: number
}

/** Of a key that nothing is wrong with. */
export const noMark: KeyMark = { eventId: '', attempts: 0 }

export interface Remembered {
  readonly handled: ReadonlySet<string>
  /** By group. */
  readonly marks: ReadonlyMap<string, KeyMark>
}

/** A consumer's memory: which events it has handled, and which keys wait behind a failing or dead one. */
export interface Inbox {
  recall(consumer: string, events: readonly { readonly id: string; readonly group: string }[]): Promise<Remembered>
  failed(consumer: string, group: string, eventId: string, attempts: number): Promise<void>
  /** From now on the key's events wait: this one is dead. */
  park(consumer: string, group: string, eventId: string, generation: number): Promise<void>
  /** False when the key waits no longer. */
  parkBehind(consumer: string, group: string, eventId: string): Promise<boolean>
  /** The event was handed out again. */
  unpark(consumer: string, group: string, eventId: string): Promise<void>
  /** Forgets the mark of a key with nothing left in the dead-letter queue. False when there is something. */
  release(consumer: string, group: string): Promise<boolean>
}

/** Before what DynamoDB left out of an answer is asked for again. */
const LONGEST_WAIT_MS = 100

const handledKey = (consumer: string, eventId: string): Attributes => ({
  pk: { S: `${consumer}#${eventId}` },
  sk: { S: 'handled' },
})

const markKey = (consumer: string, group: string): Attributes => ({
  pk: { S: `${consumer}#${group}` },
  sk: { S: 'key' },
})

const forgottenAt = (now: Date) => ({ N: String(unixSeconds(now) + INBOX_DAYS * DAY_SECONDS) })

/** The action that makes a commit fail when its event was handled before. */
export function handledAction(tablePrefix: string, service: string, write: Once, now: Date): TransactWriteItem {
  return {
    Put: {
      TableName: inboxName(tablePrefix, service),
      Item: { ...handledKey(write.consumer, write.eventId), expires_at: forgottenAt(now) },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }
}

export function openInbox(client: DynamoDBClient, tablePrefix: string, service: string, now: Clock): Inbox {
  const TableName = inboxName(tablePrefix, service)

  async function readAll(keys: Attributes[]): Promise<Attributes[]> {
    const found: Attributes[] = []
    let left: Attributes[] = keys
    while (left.length > 0) {
      const request = { [TableName]: { Keys: left, ConsistentRead: true } }
      const answer = await client.send(new BatchGetItemCommand({ RequestItems: request }))
      found.push(...(answer.Responses?.[TableName] ?? []))
      left = answer.UnprocessedKeys?.[TableName]?.Keys ?? []
      if (left.length > 0) await wait(Math.random() * LONGEST_WAIT_MS)
    }
    return found
  }

  const update = (Key: Attributes, expression: string, values: Attributes, condition?: string) =>
    unlessRefused(
      client.send(
        new UpdateItemCommand({
          TableName,
          Key,
          UpdateExpression: expression,
          ExpressionAttributeValues: values,
          ...(condition !== undefined && { ConditionExpression: condition }),
        }),
      ),
    )

  return {
    async recall(consumer, events) {
      const groups = [...new Set(events.map((event) => event.group))]
      const ids = [...new Set(events.map((event) => event.id))]
      const rows = await readAll([
        ...ids.map((id) => handledKey(consumer, id)),
        ...groups.map((group) => markKey(consumer, group)),
      ])
      const present = new Map(rows.filter((row) => !isExpired(row, now())).map((row) => [nameOf(row), row]))
      const handled = new Set(ids.filter((id) => present.has(nameOf(handledKey(consumer, id)))))
      const marks = new Map<string, KeyMark>()
      for (const group of groups) {
        const row = present.get(nameOf(markKey(consumer, group)))
        if (row) marks.set(group, readMark(row))
      }
      return { handled, marks }
    },
    async failed(consumer, group, eventId, attempts) {
      await update(markKey(consumer, group), 'SET event_id = :id, attempts = :n, expires_at = :end', {
        ':id': { S: eventId },
        ':n': { N: String(attempts) },
        ':end': forgottenAt(now()),
      })
    },
    async park(consumer, group, eventId, generation) {
      await update(markKey(consumer, group), 'SET parked_in = :in, expires_at = :end ADD waiting :ids', {
        ':in': { N: String(generation) },
        ':end': forgottenAt(now()),
        ':ids': { SS: [eventId] },
      })
    },
    parkBehind(consumer, group, eventId) {
      const values = { ':ids': { SS: [eventId] }, ':end': forgottenAt(now()) }
      const expression = 'SET expires_at = :end ADD waiting :ids'
      return update(markKey(consumer, group), expression, values, 'attribute_exists(parked_in)')
    },
    async unpark(consumer, group, eventId) {
      const values = { ':ids': { SS: [eventId] }, ':none': { N: '0' } }
      const expression = 'SET attempts = :none DELETE waiting :ids'
      await update(markKey(consumer, group), expression, values, 'attribute_exists(pk)')
    },
    release(consumer, group) {
      const Key = markKey(consumer, group)
      const ConditionExpression = 'attribute_not_exists(waiting)'
      return unlessRefused(client.send(new DeleteItemCommand({ TableName, Key, ConditionExpression })))
    },
  }
}

async function unlessRefused(sent: Promise<unknown>): Promise<boolean> {
  try {
    await sent
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

const nameOf = (row: Attributes): string => `${row.sk?.S} ${row.pk?.S}`

function readMark(row: Attributes): KeyMark {
  const parkedIn = row.waiting === undefined ? undefined : row.parked_in?.N
  return {
    eventId: row.event_id?.S ?? '',
    attempts: Number(row.attempts?.N ?? 0),
    ...(parkedIn !== undefined && { parkedIn: Number(parkedIn) }),
  }
}

import type { Put, TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { CheckedAdd, CheckedDelete, CheckedPut } from '../check-writes.ts'
import { type Attributes, COUNT, itemAttributes, keyAttributes, secondsOf } from './item.ts'
import { EXPIRES_AT } from './layout.ts'

/** What every write of one commit shares. */
export interface CommitContext {
  readonly tableName: (table: { readonly name: string }) => string
  readonly stamp: string
  readonly now: Date
}

/** A put as DynamoDB's action. Where no version is expected, DynamoDB counts it. */
export function putAction(put: CheckedPut, { tableName, stamp, now }: CommitContext): TransactWriteItem {
  const TableName = tableName(put.table)
  const attributes = itemAttributes(put, stamp)
  const key = keyAttributes(put.key)
  if (put.expected === 'any') return { Update: { TableName, Key: key, ...overwrite(attributes) } }
  const version = { N: String(put.expected === 'absent' ? 1 : put.expected + 1) }
  return { Put: { TableName, Item: { ...present(attributes), ...key, version }, ...condition(put.expected, now) } }
}

export function deleteAction(write: CheckedDelete, { tableName, now }: CommitContext): TransactWriteItem {
  const expectation = write.expected === 'any' ? {} : condition(write.expected, now)
  return { Delete: { TableName: tableName(write.table), Key: keyAttributes(write.key), ...expectation } }
}

export function addAction(write: CheckedAdd, { tableName }: CommitContext): TransactWriteItem {
  const amounts = Object.entries(write.amounts)
  const names: Record<string, string> = { '#version': 'version' }
  const values: Attributes = { ':one': { N: '1' } }
  amounts.forEach(([name, amount], i) => {
    names[`#n${i}`] = `${COUNT}${name}`
    values[`:n${i}`] = { N: String(amount) }
  })
  if (write.expiresAt !== undefined) {
    names['#expires'] = EXPIRES_AT
    values[':expires'] = { N: String(write.expiresAt) }
  }
  const expiry = write.expiresAt === undefined ? '' : 'SET #expires = :expires '
  return {
    Update: {
      TableName: tableName(write.table),
      Key: keyAttributes(write.key),
      UpdateExpression: `${expiry}ADD ${['#version :one', ...amounts.map((_, i) => `#n${i} :n${i}`)].join(', ')}`,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  }
}

type ConditionParts = 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'

/** An item past its time counts as absent, though DynamoDB may still hold it. */
function condition(expected: number | 'absent', now: Date): Pick<Put, ConditionParts> {
  if (expected === 'absent') {
    return {
      ConditionExpression: 'attribute_not_exists(pk) OR #expires <= :now',
      ExpressionAttributeNames: { '#expires': 'expires_at' },
      ExpressionAttributeValues: { ':now': secondsOf(now) },
    }
  }
  return {
    ConditionExpression: '#version = :expected AND (attribute_not_exists(#expires) OR #expires > :now)',
    ExpressionAttributeNames: { '#version': 'version', '#expires': 'expires_at' },
    ExpressionAttributeValues: { ':expected': { N: String(expected) }, ':now': secondsOf(now) },
  }
}

function overwrite(attributes: ReturnType<typeof itemAttributes>) {
  const sets: string[] = []
  const removes: string[] = []
  const names: Record<string, string> = { '#version': 'version' }
  const values: Attributes = { ':one': { N: '1' } }
  Object.entries(attributes).forEach(([name, value], i) => {
    names[`#a${i}`] = name
    if (value) values[`:a${i}`] = value
    if (value) sets.push(`#a${i} = :a${i}`)
    else removes.push(`#a${i}`)
  })
  const remove = removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''
  return {
    UpdateExpression: `SET ${sets.join(', ')}${remove} ADD #version :one`,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  }
}

function present(attributes: ReturnType<typeof itemAttributes>): Attributes {
  const found: Attributes = {}
  for (const [name, value] of Object.entries(attributes)) if (value) found[name] = value
  return found
}

import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { CheckedPut, FullKey } from '../check-writes.ts'
import type { Stored } from '../store.ts'
import { EXPIRES_AT, indexLayout, PARTITION, SORT } from './layout.ts'
import { fromSortKey, toSortKey } from './sort-key.ts'

export type Attributes = Record<string, AttributeValue>

/** Counters lie beside one another as attributes of their own, so that `ADD` reaches them. */
export const COUNT = 'n#'

export const keyAttributes = ([partition, sort]: FullKey): Attributes => ({
  [PARTITION]: { S: partition },
  [SORT]: { S: toSortKey(sort) },
})

/** What is stored of an item beside its key and version; an attribute that this item lacks is undefined. */
export function itemAttributes(put: CheckedPut, stamp: string): Record<string, AttributeValue | undefined> {
  const attributes: Record<string, AttributeValue | undefined> = { body: { S: put.body }, stamp: { S: stamp } }
  if (put.table.expiresAt) {
    attributes[EXPIRES_AT] = put.expiresAt === undefined ? undefined : { N: String(Math.floor(put.expiresAt)) }
  }
  Object.keys(put.table.indexes).forEach((name, i) => {
    const { partition, sort } = indexLayout(name)
    const place = put.places[i]
    attributes[partition] = place && { S: place[0] }
    attributes[sort] = place && { S: toSortKey(place[1]) }
  })
  return attributes
}

/** The item as it was put, or the counters as they stand. */
export function readItem<Item>(attributes: Attributes): Stored<Item> {
  const version = Number(attributes.version?.N)
  const body = attributes.body?.S
  return { ...(body === undefined ? readCounter(attributes) : JSON.parse(body)), version }
}

function readCounter(attributes: Attributes): object {
  const counts: Record<string, number> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith(COUNT)) counts[name.slice(COUNT.length)] = Number(value.N)
  }
  const expiresAt = attributes[EXPIRES_AT]?.N
  return {
    partition: attributes[PARTITION]?.S,
    sort: fromSortKey(attributes[SORT]?.S ?? ''),
    counts,
    ...(expiresAt !== undefined && { expires_at: Number(expiresAt) }),
  }
}

/** DynamoDB deletes expired items up to days late. */
export function isExpired(attributes: Attributes, now: Date): boolean {
  const expiresAt = attributes[EXPIRES_AT]?.N
  return expiresAt !== undefined && Number(expiresAt) * 1000 <= now.getTime()
}

/** Now, as expressions compare it with `expires_at`. */
export const secondsOf = (now: Date): AttributeValue => ({ N: String(now.getTime() / 1000) })

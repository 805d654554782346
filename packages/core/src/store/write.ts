import type { TSchema } from 'typebox'
import type { Key, Table } from './table.ts'

/** What a put or a delete expects to find: nothing, exactly this version, or whatever is there. */
export type Expectation = number | 'absent' | 'any'

/** An event as a service declares it in its contract. */
export interface EventDefinition<Data = unknown> {
  readonly type: string
  readonly schema: TSchema
  /** Only for the compiler: the type of the event's data. */
  readonly Data?: Data
}

export interface Put {
  readonly kind: 'put'
  readonly table: Table<unknown>
  readonly item: unknown
  readonly expected: Expectation
}
export interface Delete {
  readonly kind: 'delete'
  readonly table: Table<unknown>
  readonly key: Key
  readonly expected: number | 'any'
}
export interface Add {
  readonly kind: 'add'
  readonly table: Table<unknown>
  readonly key: Key
  readonly amounts: Readonly<Record<string, number>>
  /** Unix seconds; absent: they stay. */
  readonly expiresAt?: number
}
export interface Announce {
  readonly kind: 'announce'
  readonly type: string
  readonly key: string
  readonly data: unknown
}
/** Records that a consumer has handled an event: part of the commit that holds the effect. */
export interface Once {
  readonly kind: 'once'
  readonly consumer: string
  readonly eventId: string
  /** Place in the embedded log; absent where the bus has no global order (SQS). */
  readonly seq?: number
}
export type Write = Put | Delete | Add | Announce | Once

/** Writes the whole item. The stored version becomes the expected one + 1, or 1 for a new item. */
export function put<Item>(table: Table<Item>, item: Item, expected: Expectation): Write {
  return { kind: 'put', table: table as Table<unknown>, item, expected }
}

export function remove<Item>(table: Table<Item>, key: Key, expected: number | 'any'): Write {
  return { kind: 'delete', table: table as Table<unknown>, key, expected }
}

/**
 * Adds to atomic counters, which start at 0. Negative amounts subtract.
 * @param expiresAt whole Unix seconds at which all the counters under the key go; every add to them must say the same
 */
export function add<Item>(
  table: Table<Item>,
  key: Key,
  amounts: Readonly<Record<string, number>>,
  expiresAt?: number,
): Write {
  const expiry = expiresAt !== undefined && { expiresAt }
  return { kind: 'add', table: table as Table<unknown>, key, amounts, ...expiry }
}

/** Reports a fact in the commit that makes it true. Events with one `key` reach each consumer in commit order. */
export function announce<Data>(event: EventDefinition<Data>, key: string, data: Data): Write {
  return { kind: 'announce', type: event.type, key, data }
}

/** Marks the event as handled by its consumer; the commit fails with `AlreadyHandled` when it was marked before. */
export function once(delivery: { readonly consumer: string; readonly id: string; readonly seq?: number }): Write {
  return {
    kind: 'once',
    consumer: delivery.consumer,
    eventId: delivery.id,
    ...(delivery.seq !== undefined && { seq: delivery.seq }),
  }
}

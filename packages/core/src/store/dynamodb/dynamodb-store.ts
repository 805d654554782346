import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import type { Clock } from '../../clock.ts'
import type { NewId } from '../../ids.ts'
import { type CheckedWrite, checkWrites } from '../check-writes.ts'
import { AlreadyHandled, Unavailable, VersionConflict } from '../errors.ts'
import type { Page, Slice, Store, Stored } from '../store.ts'
import type { AnyTable, Index, Key, Table } from '../table.ts'
import type { Write } from '../write.ts'
import { addAction, type CommitContext, deleteAction, putAction } from './actions.ts'
import { type CommitClock, commitClock } from './commit-clock.ts'
import { fromCursor, toCursor } from './cursor.ts'
import { failureOf } from './failures.ts'
import { handledAction } from './inbox.ts'
import { type Attributes, isExpired, keyAttributes, readItem } from './item.ts'
import { indexLayout, PARTITION, SORT } from './layout.ts'
import { type Outbox, shardOf } from './outbox.ts'
import { queryRows, type Source } from './query.ts'
import { fromSortKey, isPossibleKey } from './sort-key.ts'
import { type Step, transact } from './transact.ts'

export interface DynamoDbStoreOptions {
  readonly client: DynamoDBClient
  /** Before every table's name: `customer-service-`. */
  readonly tablePrefix: string
  /** Whose outbox and inbox it writes. */
  readonly service: string
  readonly outbox: Outbox
  readonly now: Clock
  readonly newId: NewId
  /** Told after a commit which shards of the outbox have something new. */
  readonly onAnnounced?: (shards: ReadonlySet<number>) => void
}

const DEFAULT_LIMIT = 100
const LARGEST_LIMIT = 1_000

/** A service's state in DynamoDB. Sees the tables it is opened with and no others. */
export class DynamoDbStore implements Store {
  readonly #options: DynamoDbStoreOptions
  readonly #tables: ReadonlySet<string>
  readonly #clock: CommitClock

  constructor(options: DynamoDbStoreOptions, tables: readonly AnyTable[], clock = commitClock(options.now)) {
    this.#options = options
    this.#tables = new Set(tables.map((table) => table.name))
    this.#clock = clock
  }

  /** The same store, with fewer tables. */
  scoped(tables: readonly AnyTable[]): Store {
    return new DynamoDbStore(this.#options, tables, this.#clock)
  }

  async get<Item>(table: Table<Item>, ...[partition, sort = '']: Key): Promise<Stored<Item> | undefined> {
    this.#checkKnown(table)
    if (!isPossibleKey(partition, sort)) return undefined
    const Key = keyAttributes([partition, sort])
    const command = new GetItemCommand({ TableName: this.#tableName(table), Key, ConsistentRead: true })
    const { Item: found } = await this.#reading(this.#options.client.send(command))
    if (!found || isExpired(found, this.#options.now())) return undefined
    return this.#read<Item>(found)
  }

  async query<Item>(source: Table<Item> | Index<Item>, partition: string, page: Page = {}): Promise<Slice<Item>> {
    const rowsOf = this.#sourceOf(source)
    const limit = checkLimit(page.limit ?? DEFAULT_LIMIT)
    const after = page.cursor === undefined ? undefined : fromCursor(page.cursor)
    if (!isPossibleKey(partition, '')) return { items: [] }
    const { client, now } = this.#options
    const read = queryRows(client, rowsOf, partition, { ...page, limit }, after, now())
    const { rows, last } = await this.#reading(read)
    const items = rows.map((row) => this.#read<Item>(row))
    return { items, ...(last !== undefined && { cursor: toCursor(fromSortKey(last)) }) }
  }

  async commit(writes: readonly Write[]): Promise<void> {
    const checked = checkWrites(writes, (name) => this.#tables.has(name))
    if (checked.length === 0) return
    const { now, client } = this.#options
    const context = { tableName: this.#tableName, stamp: this.#clock.next(), now: now() }
    await transact(
      client,
      checked.map((write, i) => this.#step(write, i, context)),
    )
    this.#tellAnnounced(checked)
  }

  #step(write: CheckedWrite, index: number, context: CommitContext): Step {
    const { service, tablePrefix, newId, outbox } = this.#options
    if (write.kind === 'once') {
      const action = handledAction(tablePrefix, service, write, context.now)
      return { action, rank: 0, conflict: (cause) => new AlreadyHandled(write.eventId, { cause }) }
    }
    if (write.kind === 'announce') {
      const action = outbox.action(write, newId('evt'), context.now.toISOString(), context.stamp, index)
      return { action, rank: 1, conflict: (cause) => cause }
    }
    const conflict = (cause: Error) => new VersionConflict(write.table.name, { cause })
    if (write.kind === 'put') return { action: putAction(write, context), rank: 1, conflict }
    if (write.kind === 'delete') return { action: deleteAction(write, context), rank: 1, conflict }
    return { action: addAction(write, context), rank: 1, conflict }
  }

  #tellAnnounced(writes: readonly CheckedWrite[]): void {
    const shards = new Set<number>()
    for (const write of writes) if (write.kind === 'announce') shards.add(shardOf(write.key))
    if (shards.size > 0) this.#options.onAnnounced?.(shards)
  }

  #sourceOf(source: Table<never> | Index<never>): Source {
    const table = 'table' in source ? source.table : source
    this.#checkKnown(table)
    const tableName = this.#tableName(table)
    if ('table' in source) return { tableName, ...indexLayout(source.name) }
    return { tableName, partition: PARTITION, sort: SORT }
  }

  #read<Item>(row: Attributes): Stored<Item> {
    if (row.stamp?.S !== undefined) this.#clock.observe(row.stamp.S)
    return readItem<Item>(row)
  }

  #tableName = (table: { readonly name: string }): string => `${this.#options.tablePrefix}${table.name}`

  #checkKnown(table: { readonly name: string }): void {
    if (!this.#tables.has(table.name)) throw new Error(`Table ${table.name} is not known to this store`)
  }

  async #reading<Answer>(answer: Promise<Answer>): Promise<Answer> {
    try {
      return await answer
    } catch (error) {
      if (!(error instanceof Error) || failureOf(error) === 'mistaken') throw error
      throw new Unavailable('The database answers no reads now', 1, { cause: error })
    }
  }
}

function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_LIMIT) return limit
  throw new Error(`A page has 1 to ${LARGEST_LIMIT} items, not ${limit}`)
}

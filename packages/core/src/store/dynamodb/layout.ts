import type { AnyTable } from '../table.ts'

/** Names that the adapter, local set-ups and the CDK stack must agree on. Loads no SDK. */

export const PARTITION = 'pk'
export const SORT = 'sk'
/** Time-to-live attribute, Unix seconds. */
export const EXPIRES_AT = 'expires_at'

/** The outbox is spread over this many partitions; one event key always lies in the same one. */
export const OUTBOX_SHARDS = 16

/** How long a consumer remembers that it handled an event: as long as a queue can keep one. */
export const INBOX_DAYS = 14

export interface TableLayout {
  readonly tableName: string
  readonly indexes: readonly IndexLayout[]
  readonly expires: boolean
}

export interface IndexLayout {
  readonly indexName: string
  readonly partition: string
  readonly sort: string
}

export const outboxName = (prefix: string, service: string): string => `${prefix}${service}_outbox`
export const inboxName = (prefix: string, service: string): string => `${prefix}${service}_inbox`

/** Global secondary index of one of a table's indexes: all attributes, no item without the two of its keys. */
export const indexLayout = (name: string): IndexLayout => ({
  indexName: `${name}_index`,
  partition: `${name}_pk`,
  sort: `${name}_sk`,
})

/** Every DynamoDB table of a service: its own, its outbox and its inbox. */
export function tableLayouts(prefix: string, service: string, tables: readonly AnyTable[]): readonly TableLayout[] {
  return [
    ...tables.map((table) => ({
      tableName: `${prefix}${table.name}`,
      indexes: Object.keys(table.indexes).map(indexLayout),
      expires: table.expiresAt !== undefined,
    })),
    { tableName: outboxName(prefix, service), indexes: [], expires: false },
    { tableName: inboxName(prefix, service), indexes: [], expires: true },
  ]
}

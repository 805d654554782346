import { MAX_ITEM_BYTES, MAX_WRITES } from './store.ts'
import type { Key, Table } from './table.ts'
import type { Add, Announce, Delete, Expectation, Once, Put, Write } from './write.ts'

/** DynamoDB's limits for the two parts of a key, in bytes. */
const MAX_PARTITION_BYTES = 2_048
const MAX_SORT_BYTES = 1_024

export type FullKey = readonly [partition: string, sort: string]

/** A put with everything an adapter needs worked out. */
export interface CheckedPut {
  readonly kind: 'put'
  readonly table: Table<unknown>
  readonly key: FullKey
  /** The item as JSON. */
  readonly body: string
  /** One for each index of the table, in its order; undefined where the item isn't in the index. */
  readonly places: readonly (FullKey | undefined)[]
  /** Unix seconds. */
  readonly expiresAt?: number
  readonly expected: Expectation
}
export interface CheckedDelete extends Delete {
  readonly key: FullKey
}
export interface CheckedAdd extends Add {
  readonly key: FullKey
}
export interface CheckedAnnounce {
  readonly kind: 'announce'
  readonly type: string
  readonly key: string
  /** The event's data as JSON. */
  readonly body: string
}
export type CheckedWrite = CheckedPut | CheckedDelete | CheckedAdd | CheckedAnnounce | Once

/**
 * The rules of a commit that hold in every adapter: at most 100 writes, no item twice, known tables, sane keys, items and
 * events within 384 KB, counters only by `add`. A commit that breaks one is a bug of the caller: an Error says which.
 * @param knows whether the committing store may write to a table of this name
 */
export function checkWrites(writes: readonly Write[], knows: (tableName: string) => boolean): readonly CheckedWrite[] {
  if (writes.length > MAX_WRITES) throw new Error(`A commit holds at most ${MAX_WRITES} writes, not ${writes.length}`)
  const checked = writes.map((write) => checkWrite(write, knows))
  if (checked.length > 1) refuseTwice(checked)
  return checked
}

/** The key with its sort part filled in. Throws when no adapter could store it. */
function checkKey(table: { readonly name: string }, [partition, sort = '']: Key): FullKey {
  if (partition === '') throw new Error(`An item of ${table.name} has an empty partition`)
  if (isLonger(partition, MAX_PARTITION_BYTES) || isLonger(sort, MAX_SORT_BYTES)) {
    throw new Error(`A key of ${table.name} is too long`)
  }
  if (!partition.isWellFormed() || !sort.isWellFormed())
    throw new Error(`A key of ${table.name} is not well-formed text`)
  return [partition, sort]
}

function checkWrite(write: Write, knows: (tableName: string) => boolean): CheckedWrite {
  if (write.kind === 'once') return write
  if (write.kind === 'announce') return checkAnnounce(write)
  const { table } = write
  if (!knows(table.name)) throw new Error(`Table ${table.name} is not known to this store`)
  if (write.kind === 'put') return checkPut(write)
  if (write.kind === 'delete') return { ...write, key: checkKey(table, write.key) }
  if (!table.counters) throw new Error(`Table ${table.name} has no counters: use put`)
  if (!Object.values(write.amounts).every(Number.isFinite)) throw new Error(`An amount for ${table.name} is no number`)
  if (write.expiresAt !== undefined && !Number.isInteger(write.expiresAt)) {
    throw new Error(`A counter of ${table.name} expires at ${write.expiresAt}`)
  }
  return { ...write, key: checkKey(table, write.key) }
}

function checkPut({ table, item, expected }: Put): CheckedPut {
  if (table.counters) throw new Error(`Table ${table.name} holds counters: use add`)
  const key = checkKey(table, table.keyOf(item))
  const body = checkSize(`An item of ${table.name}`, item)
  const places: (FullKey | undefined)[] = []
  for (const { placeOf } of Object.values(table.indexes)) {
    const place = placeOf(item)
    places.push(place && checkKey(table, place))
  }
  const expiresAt = checkExpiry(table, item)
  return { kind: 'put', table, key, body, places, expected, ...(expiresAt !== undefined && { expiresAt }) }
}

/** Whole seconds, rounded up: DynamoDB's TTL takes no others. */
function checkExpiry(table: Table<unknown>, item: unknown): number | undefined {
  const expiresAt = table.expiresAt?.(item)
  if (expiresAt === undefined) return undefined
  if (!Number.isFinite(expiresAt)) throw new Error(`An item of ${table.name} expires at ${expiresAt}`)
  return Math.ceil(expiresAt)
}

function checkAnnounce({ type, key, data }: Announce): CheckedAnnounce {
  if (key === '') throw new Error(`An event ${type} has an empty key`)
  return { kind: 'announce', type, key, body: checkSize(`An event ${type}`, data) }
}

function checkSize(what: string, value: unknown): string {
  const body = JSON.stringify(value)
  if (body === undefined) throw new Error(`${what} is not JSON`)
  if (isLonger(body, MAX_ITEM_BYTES)) throw new Error(`${what} is larger than ${MAX_ITEM_BYTES} bytes`)
  return body
}

function isLonger(text: string, bytes: number): boolean {
  return text.length * 3 > bytes && Buffer.byteLength(text) > bytes
}

function refuseTwice(writes: readonly CheckedWrite[]): void {
  const seen = new Set<string>()
  for (const write of writes) {
    if (write.kind === 'announce') continue
    const subject = subjectOf(write)
    if (seen.has(subject)) throw new Error(`A commit writes the same item of ${placeOf(write)} twice`)
    seen.add(subject)
  }
}

function subjectOf(write: Exclude<CheckedWrite, CheckedAnnounce>): string {
  if (write.kind === 'once') return `${write.consumer} ${write.eventId}`
  const [partition, sort] = write.key
  return `${write.table.name} ${partition.length} ${partition} ${sort}`
}

function placeOf(write: Exclude<CheckedWrite, CheckedAnnounce>): string {
  return write.kind === 'once' ? `${write.consumer}'s inbox` : write.table.name
}

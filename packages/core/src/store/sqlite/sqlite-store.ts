import type { Clock } from '../../clock.ts'
import { checkWrites } from '../check-writes.ts'
import type { Page, Slice, Store, Stored } from '../store.ts'
import type { Index, Key, Table } from '../table.ts'
import type { Write } from '../write.ts'
import { type Encoding, encodeUnit } from './encode-unit.ts'
import type { Reader } from './reader.ts'
import type { Writer } from './writer.ts'

export interface SqliteStoreDeps {
  readonly reader: Reader
  readonly writer: Writer
  readonly encoding: Encoding
  readonly now: Clock
}

/** A view on the platform's one file that knows the tables of the given names, and throws on any other. */
export class SqliteStore implements Store {
  readonly #deps: SqliteStoreDeps
  readonly #knows: (tableName: string) => boolean

  constructor(deps: SqliteStoreDeps, tableNames: Iterable<string>) {
    const names = new Set(tableNames)
    this.#deps = deps
    this.#knows = (name) => names.has(name)
  }

  async get<Item>(table: Table<Item>, ...key: Key): Promise<Stored<Item> | undefined> {
    this.#refuseForeign(table.name)
    return this.#deps.reader.get(table, key, this.#deps.now().getTime() / 1_000)
  }

  async query<Item>(source: Table<Item> | Index<Item>, partition: string, page: Page = {}): Promise<Slice<Item>> {
    this.#refuseForeign('table' in source ? source.table.name : source.name)
    return this.#deps.reader.query(source, partition, page, this.#deps.now().getTime() / 1_000)
  }

  async commit(writes: readonly Write[]): Promise<void> {
    const { writer, now, encoding } = this.#deps
    if (writes.length === 0) return
    writer.admit()
    await writer.write(encodeUnit(checkWrites(writes, this.#knows), now().getTime(), encoding))
  }

  #refuseForeign(tableName: string): void {
    if (!this.#knows(tableName)) throw new Error(`Table ${tableName} is not known to this store`)
  }
}

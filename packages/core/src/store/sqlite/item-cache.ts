import type { FullKey } from '../check-writes.ts'
import type { Stored } from '../store.ts'
import type { Unit } from './encode-unit.ts'
import { Generations } from './generations.ts'
import { storedItem } from './stored-item.ts'

/** What lies under a key, or that nothing does. */
export interface Known {
  /** Frozen all through, since many readers share it. Undefined: nothing lies there. */
  readonly item: Stored<unknown> | undefined
  /** Unix seconds. */
  readonly expiresAt: number | null
  /** Of its JSON. */
  readonly characters: number
}

const MOST_CHARACTERS = 8 * 1024 * 1024

/**
 * Items that were read, as they are on disk. Coherent because all commits of the file come through one writer, one group at a
 * time, and each is told here before its caller hears of it. A read may see a group before it is told: then it is told what it
 * has seen, so entries are only ever set to what a group made of them, or dropped, and nothing is computed from an entry.
 */
export class ItemCache {
  readonly #known = new Generations<Known>(MOST_CHARACTERS)
  /** Tables that anything was read from: most that are written to are never asked for single items. */
  readonly #tables = new Set<string>()

  /** Undefined: not known, so read it. */
  get(table: string, key: FullKey): Known | undefined {
    return this.#known.get(placeOf(table, key))
  }

  /** Remembers what a read found: JSON and version, or nothing. */
  found(table: string, key: FullKey, body: string | undefined, version: number, expiresAt: number | null): Known {
    this.#tables.add(table)
    const item = body === undefined ? undefined : storedItem(body, version)
    const known = { item, expiresAt, characters: body?.length ?? 0 }
    this.#known.keep(placeOf(table, key), known)
    return known
  }

  /** Takes over what a unit that is on disk has changed of the items known here. */
  committed({ writes }: Unit): void {
    for (const write of writes) {
      if (!('table' in write) || !this.#tables.has(write.table.name)) continue
      const place = placeOf(write.table.name, write.key)
      if (!this.#known.forget(place) || write.kind !== 'put' || write.expected === 'any') continue
      const { body, expected, expiresAt = null } = write
      const version = expected === 'absent' ? 1 : expected + 1
      this.#known.keep(place, { item: storedItem(body, version), expiresAt, characters: body.length })
    }
  }

  /** Drops what a unit that was refused wanted to change: whoever tries again reads what is on disk. */
  refused({ writes }: Unit): void {
    for (const write of writes) if ('table' in write) this.#known.forget(placeOf(write.table.name, write.key))
  }

  clear(): void {
    this.#known.clear()
  }
}

const placeOf = (table: string, [partition, sort]: FullKey): string =>
  `${table} ${partition.length} ${partition} ${sort}`

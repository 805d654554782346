import type { FullKey } from '../check-writes.ts'
import type { Stored } from '../store.ts'
import type { Unit } from './encode-unit.ts'

/** What lies under a key, or that nothing does. */
export interface Known {
  /** Frozen all through, since many readers share it. Undefined: nothing lies there. */
  readonly item: Stored<unknown> | undefined
  /** Unix seconds. */
  readonly expiresAt: number | null
  /** Of its JSON. */
  readonly characters: number
}

/** Of each of two generations, in characters of JSON: together they may take about twice this in bytes. */
const MOST_CHARACTERS = 16 * 1024 * 1024
/** What an entry costs beside its JSON. */
const ENTRY_CHARACTERS = 200

/**
 * Items that were read, as they are on disk. Coherent because all commits of the file come through one writer, one group at a
 * time, and each is told here before its caller hears of it. A read may see a group before it is told: then it is told what it
 * has seen, so entries are only ever set to what a group made of them, or dropped, and nothing is computed from an entry.
 */
export class ItemCache {
  #young = new Map<string, Known>()
  #old = new Map<string, Known>()
  #characters = 0

  /** Undefined: not known, so read it. */
  get(table: string, key: FullKey): Known | undefined {
    const place = placeOf(table, key)
    const young = this.#young.get(place)
    if (young) return young
    const old = this.#old.get(place)
    if (old) this.#keep(place, old)
    return old
  }

  /** Remembers what a read found: JSON and version, or nothing. */
  found(table: string, key: FullKey, body: string | undefined, version: number, expiresAt: number | null): Known {
    const item = body === undefined ? undefined : stored(body, version)
    const known = { item, expiresAt, characters: body?.length ?? 0 }
    this.#keep(placeOf(table, key), known)
    return known
  }

  /** Takes over what a unit that is on disk has changed of the items known here. */
  committed({ writes }: Unit): void {
    for (const write of writes) {
      if (write.kind !== 'put' && write.kind !== 'delete' && write.kind !== 'add') continue
      const place = placeOf(write.table.name, write.key)
      if (!this.#forget(place) || write.kind !== 'put' || typeof write.expected !== 'number') continue
      const { body, expected, expiresAt = null } = write
      this.#keep(place, { item: stored(body, expected + 1), expiresAt, characters: body.length })
    }
  }

  /** Drops what a unit that was refused wanted to change: whoever tries again reads what is on disk. */
  refused({ writes }: Unit): void {
    for (const write of writes) if ('table' in write) this.#forget(placeOf(write.table.name, write.key))
  }

  clear(): void {
    this.#young.clear()
    this.#old.clear()
    this.#characters = 0
  }

  #forget(place: string): boolean {
    const wasYoung = this.#young.delete(place)
    return this.#old.delete(place) || wasYoung
  }

  /** What wasn't asked for while a whole generation came in goes. */
  #keep(place: string, known: Known): void {
    this.#young.set(place, known)
    this.#characters += place.length + known.characters + ENTRY_CHARACTERS
    if (this.#characters < MOST_CHARACTERS) return
    this.#old = this.#young
    this.#young = new Map()
    this.#characters = 0
  }
}

/** An item of its JSON, with its version, frozen all through. */
function stored(body: string, version: number): Stored<unknown> {
  return frozen(Object.assign(JSON.parse(body), { version }))
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part)
  return Object.freeze(value)
}

const placeOf = (table: string, [partition, sort]: FullKey): string =>
  `${table} ${partition.length} ${partition} ${sort}`

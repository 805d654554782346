import type { CheckedPut } from '../check-writes.ts'
import type { Page, Stored } from '../store.ts'
import { byBytes } from './byte-order.ts'
import type { Position } from './cursor.ts'
import type { Unit } from './encode-unit.ts'
import { Generations } from './generations.ts'
import { storedItem } from './stored-item.ts'

/** The row number of a place in a table: no other row has the place. */
export const ONLY_ROW = 0

export interface PageRow extends Position {
  /** Frozen all through, since many readers share it. */
  readonly item: Stored<unknown>
  /** Unix seconds. */
  readonly expiresAt: number | null
  /** Of its JSON. */
  readonly characters: number
}

/** The beginning of a partition of a table, in the order and within the bounds that were asked for. */
export interface KnownPage {
  readonly rows: readonly PageRow[]
  /** Whether rows follow that the limit kept out. */
  readonly hasMore: boolean
}

export type FirstPage = Pick<Page, 'from' | 'to' | 'descending'> & { readonly limit: number }

/** The pages of one partition that were asked for. */
interface Pages {
  readonly known: Map<string, { readonly asked: FirstPage; page: KnownPage }>
  /** Of all of them. */
  characters: number
}

/** A partition that is asked for in more ways than this is read. */
const MOST_PAGES = 8
/** A larger page is read: to keep it would cost more than it saves. */
const MOST_OF_A_PAGE = 64 * 1024
const MOST_CHARACTERS = 8 * 1024 * 1024

/**
 * First pages of a table's partitions that were read, as they are on disk: the last messages of a conversation are asked for
 * with each new one. Coherent for the reasons that `ItemCache` is: a put that says which version it makes takes its place in a
 * page, at whichever side of the read it was written; after any other write the partition is read again.
 */
export class PageCache {
  readonly #partitions = new Generations<Pages>(MOST_CHARACTERS)
  /** Tables that anything was read from: most that are written to are never asked for partitions. */
  readonly #tables = new Set<string>()

  /** Undefined: not known, so read it. @param seconds Unix seconds: a page of which a row expired by then is read again */
  get(table: string, partition: string, asked: FirstPage, seconds: number): KnownPage | undefined {
    const page = this.#partitions.get(placeOf(table, partition))?.known.get(nameOf(asked))?.page
    return page?.rows.every(({ expiresAt }) => expiresAt === null || expiresAt > seconds) ? page : undefined
  }

  /** Remembers what a read found. */
  found(table: string, partition: string, asked: FirstPage, page: KnownPage): void {
    if (charactersOf(page) > MOST_OF_A_PAGE) return
    this.#tables.add(table)
    const place = placeOf(table, partition)
    const known = this.#partitions.get(place)?.known ?? new Map()
    if (known.size >= MOST_PAGES) known.clear()
    known.set(nameOf(asked), { asked, page })
    this.#partitions.keep(place, { known, characters: ofAll(known) })
  }

  /** Takes over what a unit that is on disk has changed of the pages known here. */
  committed({ writes }: Unit): void {
    for (const write of writes) {
      if (!('table' in write) || !this.#tables.has(write.table.name)) continue
      const place = placeOf(write.table.name, write.key[0])
      const pages = this.#partitions.get(place)
      if (!pages) continue
      const row = write.kind === 'put' ? rowOf(write) : undefined
      if (!row) this.#partitions.forget(place)
      else this.#takeIn(pages, row)
    }
  }

  #takeIn(pages: Pages, row: PageRow): void {
    for (const [name, known] of pages.known) {
      known.page = withRow(known.page, known.asked, row)
      if (charactersOf(known.page) > MOST_OF_A_PAGE) pages.known.delete(name)
    }
    const before = pages.characters
    pages.characters = ofAll(pages.known)
    this.#partitions.grown(Math.max(0, pages.characters - before))
  }

  /** Drops what a unit that was refused wanted to change: whoever tries again reads what is on disk. */
  refused({ writes }: Unit): void {
    for (const write of writes) if ('table' in write) this.#partitions.forget(placeOf(write.table.name, write.key[0]))
  }

  clear(): void {
    this.#partitions.clear()
  }
}

const charactersOf = ({ rows }: KnownPage): number => rows.reduce((sum, row) => sum + row.characters, 0)

const ofAll = (known: Pages['known']): number => known.values().reduce((sum, { page }) => sum + charactersOf(page), 0)

/** Undefined where the put doesn't say which version it makes. */
function rowOf(put: CheckedPut): PageRow | undefined {
  const { key, body, expected, expiresAt = null } = put
  if (expected === 'any') return undefined
  const version = expected === 'absent' ? 1 : expected + 1
  return { sort: key[1], row: ONLY_ROW, item: storedItem(body, version), expiresAt, characters: body.length }
}

function withRow(page: KnownPage, asked: FirstPage, row: PageRow): KnownPage {
  const { from, to, descending, limit } = asked
  if (from !== undefined && byBytes(row.sort, from) < 0) return page
  if (to !== undefined && byBytes(row.sort, to) >= 0) return page
  const sign = descending ? -1 : 1
  const { rows, hasMore } = page
  const found = rows.findIndex(({ sort }) => sign * byBytes(sort, row.sort) >= 0)
  const place = found < 0 ? rows.length : found
  if (rows[place]?.sort === row.sort) return { rows: rows.with(place, row), hasMore }
  if (place === limit) return { rows, hasMore: true }
  const all = rows.toSpliced(place, 0, row)
  return { rows: all.slice(0, limit), hasMore: hasMore || all.length > limit }
}

const placeOf = (table: string, partition: string): string => `${table} ${partition}`

const nameOf = ({ from, to, descending = false, limit }: FirstPage): string =>
  JSON.stringify([from, to, descending, limit])

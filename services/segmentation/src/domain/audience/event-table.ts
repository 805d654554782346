import { LEAST_HASH } from './name-hash.ts'

/** Rows of a full block. */
export const BLOCK_ROWS = 32_768
/** Rows that the first block has room for at first. */
const FIRST_ROWS = 256
const FIRST_SLOTS = 1_024

/** An interaction in numbers. What isn't known is 0, its amount NaN. */
export interface EventRow {
  readonly user: number
  readonly item: number
  /** Seconds since 1970. */
  readonly time: number
  /** Days since 1970 in the business's calendar. */
  readonly day: number
  /** Ten-thousandths, so that sums are exact. */
  readonly units: number
  readonly currency: number
  /** Equal for purchases of one order. */
  readonly order: number
  /** The hash of an id of its own; below `LEAST_HASH` how manieth it is of those alike. */
  readonly mark: number
}

interface Columns {
  readonly user: Uint32Array
  readonly item: Uint32Array
  readonly time: Uint32Array
  readonly day: Int32Array
  readonly units: Float64Array
  readonly currency: Uint16Array
  readonly order: Float64Array
  /** Of what the event is known by. */
  readonly hash: Int32Array
}

export interface EventBlock extends Columns {
  mark: Float64Array | undefined
  rows: number
  firstTime: number
  lastTime: number
}

/** The columns that each block has; `mark` only where a row needs it. */
export const COLUMNS = ['user', 'item', 'time', 'day', 'units', 'currency', 'order', 'hash'] as const

/** All that a table holds. */
export interface TableParts {
  readonly blocks: readonly EventBlock[]
  readonly slots: Int32Array
}

/** Which rows are meant: both ends of times and days are in. A list holds 1 for the numbers that are. */
export interface EventFilter {
  readonly firstTime: number
  readonly lastTime: number
  readonly firstDay: number
  readonly lastDay: number
  readonly items?: Uint8Array | undefined
  readonly currencies?: Uint8Array | undefined
}

/** Takes the chosen rows of one block: their places are the first `count` of `chosen`; `base` is the block's first row. */
export type Visit = (block: EventBlock, chosen: Uint32Array, count: number, base: number) => void

export type Novelty = 'added' | 'changed' | 'unchanged'

/**
 * All events of one type as columns. An event with an id is known by it, with customer, item, time and order, and has a new
 * amount when it comes again; one without is known by all that it says. So an import may be repeated.
 */
export class EventTable {
  readonly #blocks: EventBlock[]
  #chosen = new Uint32Array(FIRST_ROWS)
  /** Rows + 1 by the hash of what they are known by; 0 is free. */
  #slots: Int32Array
  #rows: number

  /** @param parts those of an earlier table, which is given up */
  constructor({ blocks, slots }: TableParts = { blocks: [], slots: new Int32Array(FIRST_SLOTS) }) {
    this.#blocks = [...blocks]
    this.#slots = slots
    this.#rows = blocks.reduce((sum, { rows }) => sum + rows, 0)
  }

  /** What there is now: it changes with the table. */
  get parts(): TableParts {
    return { blocks: this.#blocks, slots: this.#slots }
  }

  /** Those of forgotten customers included. */
  get rows(): number {
    return this.#rows
  }

  put(row: EventRow): Novelty {
    const hash = hashOf(row)
    const slot = this.#slotOf(row, hash)
    const known = (this.#slots[slot] ?? 0) - 1
    if (known >= 0) return this.#change(known, row)
    this.#append(row, hash)
    this.#slots[slot] = this.#rows
    if (this.#rows > 0.6 * this.#slots.length) this.#widen()
    return 'added'
  }

  /** What `put` would do. */
  compare(row: EventRow): Novelty {
    const known = (this.#slots[this.#slotOf(row, hashOf(row))] ?? 0) - 1
    if (known < 0) return 'added'
    return this.#isSame(known, row) ? 'unchanged' : 'changed'
  }

  /** Leaves nothing of the customer's rows but their places; how many there were. */
  forget(user: number): number {
    let forgotten = 0
    for (const block of this.#blocks) {
      for (let i = 0; i < block.rows; i++) {
        if (block.user[i] !== user) continue
        for (const name of COLUMNS) block[name][i] = 0
        if (block.mark) block.mark[i] = 0
        forgotten++
      }
    }
    return forgotten
  }

  /** Visits blocks that hold such rows, in the order of their arrival. */
  scan(filter: EventFilter, visit: Visit): void {
    for (const [number, block] of this.#blocks.entries()) {
      if (block.lastTime < filter.firstTime || block.firstTime > filter.lastTime) continue
      if (this.#chosen.length < block.rows) this.#chosen = new Uint32Array(block.user.length)
      const count = choose(block, filter, this.#chosen)
      if (count > 0) visit(block, this.#chosen, count, number * BLOCK_ROWS)
    }
  }

  /** The block of a row, and its place there. */
  placeOf(row: number): { readonly block: EventBlock; readonly place: number } {
    return { block: this.#blockOf(row), place: row % BLOCK_ROWS }
  }

  #blockOf(row: number): EventBlock {
    const block = this.#blocks[Math.floor(row / BLOCK_ROWS)]
    if (block === undefined) throw new Error(`No row ${row}`)
    return block
  }

  #isSame(known: number, { units, currency }: EventRow): boolean {
    const { block, place } = this.placeOf(known)
    return Object.is(block.units[place], units) && block.currency[place] === currency
  }

  #change(known: number, row: EventRow): Novelty {
    if (this.#isSame(known, row)) return 'unchanged'
    const { block, place } = this.placeOf(known)
    block.units[place] = row.units
    block.currency[place] = row.currency
    return 'changed'
  }

  #append(row: EventRow, hash: number): void {
    const place = this.#rows % BLOCK_ROWS
    const block = this.#roomAt(place)
    block.user[place] = row.user
    block.item[place] = row.item
    block.time[place] = row.time
    block.day[place] = row.day
    block.units[place] = row.units
    block.currency[place] = row.currency
    block.order[place] = row.order
    block.hash[place] = hash
    if (row.mark !== 0) {
      block.mark ??= new Float64Array(block.user.length)
      block.mark[place] = row.mark
    }
    block.rows = place + 1
    block.firstTime = Math.min(block.firstTime, row.time)
    block.lastTime = Math.max(block.lastTime, row.time)
    this.#rows++
  }

  /** The block that the next row goes into. The first one starts small, for shops with few events. */
  #roomAt(place: number): EventBlock {
    const last = this.#blocks.at(-1)
    if (place === 0 || last === undefined) {
      const block = newBlock(last === undefined ? FIRST_ROWS : BLOCK_ROWS)
      this.#blocks.push(block)
      return block
    }
    if (place < last.user.length) return last
    const wider = widened(last)
    this.#blocks[this.#blocks.length - 1] = wider
    return wider
  }

  /** Where the row is found, or the free place where it belongs. */
  #slotOf(row: EventRow, hash: number): number {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (;;) {
      const known = (this.#slots[slot] ?? 0) - 1
      if (known < 0) return slot
      const isAlike = this.#blocks[Math.floor(known / BLOCK_ROWS)]?.hash[known % BLOCK_ROWS] === hash
      if (isAlike && this.#isKnownBy(known, row)) return slot
      slot = (slot + 1) & mask
    }
  }

  #isKnownBy(known: number, row: EventRow): boolean {
    const { block, place } = this.placeOf(known)
    return (
      block.user[place] === row.user &&
      block.time[place] === row.time &&
      block.item[place] === row.item &&
      block.order[place] === row.order &&
      (block.mark?.[place] ?? 0) === row.mark &&
      (row.mark >= LEAST_HASH || this.#isSame(known, row))
    )
  }

  /** Twice the slots. Rows of forgotten customers are left out: nobody asks for them. */
  #widen(): void {
    const slots = new Int32Array(2 * this.#slots.length)
    const mask = slots.length - 1
    for (const [number, { user, hash, rows }] of this.#blocks.entries()) {
      for (let i = 0; i < rows; i++) {
        if (user[i] === 0) continue
        let slot = (hash[i] ?? 0) & mask
        while (slots[slot] !== 0) slot = (slot + 1) & mask
        slots[slot] = number * BLOCK_ROWS + i + 1
      }
    }
    this.#slots = slots
  }
}

/** Without a branch, so that it costs the same whatever is chosen. */
function choose(block: EventBlock, filter: EventFilter, chosen: Uint32Array): number {
  const { user, day, time, item, currency, rows } = block
  const { firstDay, lastDay, firstTime, lastTime, items, currencies } = filter
  let count = 0
  for (let i = 0; i < rows; i++) {
    chosen[count] = i
    const d = day[i] ?? 0
    const t = time[i] ?? 0
    count += Number(d >= firstDay) & Number(d <= lastDay) & Number(t >= firstTime) & Number(t <= lastTime)
  }
  if (items !== undefined) count = keep(chosen, count, item, items)
  if (currencies !== undefined) count = keep(chosen, count, currency, currencies)
  return keepOwned(chosen, count, user)
}

function keep(chosen: Uint32Array, count: number, column: Uint32Array | Uint16Array, wanted: Uint8Array): number {
  let kept = 0
  for (let j = 0; j < count; j++) {
    const i = chosen[j] ?? 0
    chosen[kept] = i
    kept += wanted[column[i] ?? 0] ?? 0
  }
  return kept
}

function keepOwned(chosen: Uint32Array, count: number, user: Uint32Array): number {
  let kept = 0
  for (let j = 0; j < count; j++) {
    const i = chosen[j] ?? 0
    chosen[kept] = i
    kept += Number(user[i] !== 0)
  }
  return kept
}

const newColumns = (rows: number): Columns => ({
  user: new Uint32Array(rows),
  item: new Uint32Array(rows),
  time: new Uint32Array(rows),
  day: new Int32Array(rows),
  units: new Float64Array(rows),
  currency: new Uint16Array(rows),
  order: new Float64Array(rows),
  hash: new Int32Array(rows),
})

/** An empty block with room for so many rows. */
export const newBlock = (rows: number): EventBlock => ({
  ...newColumns(rows),
  mark: undefined,
  rows: 0,
  firstTime: Number.POSITIVE_INFINITY,
  lastTime: 0,
})

/** The same block with room for twice as many rows. */
function widened(block: EventBlock): EventBlock {
  const room = 2 * block.user.length
  const columns = newColumns(room)
  columns.user.set(block.user)
  columns.item.set(block.item)
  columns.time.set(block.time)
  columns.day.set(block.day)
  columns.units.set(block.units)
  columns.currency.set(block.currency)
  columns.order.set(block.order)
  columns.hash.set(block.hash)
  const mark = block.mark && new Float64Array(room)
  mark?.set(block.mark ?? [])
  return { ...block, ...columns, mark }
}

function hashOf({ user, item, time, order, mark, units }: EventRow): number {
  const amount = mark >= LEAST_HASH || Number.isNaN(units) ? 0 : units
  let hash = Math.imul(user, 0x9e3779b1) ^ Math.imul(item, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ time, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 13) ^ (order % 4_294_967_296), 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 16) ^ (mark % 4_294_967_296) ^ (amount % 4_294_967_296), 0x165667b1)
  return hash ^ (hash >>> 15)
}

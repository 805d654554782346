import type { DatabaseSync } from 'node:sqlite'
import { sqliteCode } from './sqlite-code.ts'
import type { TableShape } from './table-shape.ts'
import { type TableStatements, tableStatements } from './table-statements.ts'
import { ABSENT, ANY, Op, type UnitFailure, type WireValue } from './wire.ts'

type Refusal = Omit<UnitFailure, 'unit'>

/** Applies units inside the open transaction of the writer thread. */
export class UnitWriter {
  /** Place in the log of the last event written. Only true of disk once the transaction is committed. */
  lastSeq = 0
  readonly #database: DatabaseSync
  readonly #tables
  readonly #bus
  #values: readonly WireValue[] = []
  #at = 0
  #seconds = 0

  constructor(database: DatabaseSync, shapes: readonly TableShape[]) {
    this.#database = database
    this.#tables = shapes.map((shape) => tableStatements(database, shape))
    this.#bus = busStatements(database)
  }

  /**
   * Writes the units one after the other. False when one of them is refused: then nothing may be committed.
   * Throws when the whole transaction must fail.
   */
  writeAll(values: readonly WireValue[], units: number): boolean {
    return this.#begin(values, units).every((start) => this.#operations(start) === undefined)
  }

  /**
   * Writes the units one after the other, each all or nothing, which costs a copy of every page that one changes.
   * Throws when the whole transaction must fail.
   */
  writeEach(values: readonly WireValue[], units: number): readonly UnitFailure[] {
    return this.#begin(values, units).flatMap((start, unit) => {
      const refusal = this.#unit(start)
      return refusal ? [{ unit, ...refusal }] : []
    })
  }

  /** Gives where each unit begins, behind its length. */
  #begin(values: readonly WireValue[], units: number): readonly number[] {
    this.#values = values
    const starts: number[] = []
    for (let at = 0; starts.length < units; at += this.#number(at)) starts.push(at + 1)
    return starts
  }

  #unit(start: number): Refusal | undefined {
    const seqBefore = this.lastSeq
    this.#bus.savepoint.run()
    const refusal = this.#operations(start)
    if (refusal) {
      this.#bus.rollback.run()
      this.lastSeq = seqBefore
    }
    this.#bus.release.run()
    return refusal
  }

  #operations(start: number): Refusal | undefined {
    const operations = this.#number(start)
    const now = this.#number(start + 1)
    this.#seconds = now / 1_000
    this.#at = start + 2
    for (let operation = 0; operation < operations; operation++) {
      try {
        const why = this.#operation(this.#nextNumber(), now)
        if (why) return { operation, why, message: '' }
      } catch (error) {
        if (!this.#database.isTransaction || isFatal(error)) throw error
        return { operation, why: 'error', message: String(error) }
      }
    }
    return undefined
  }

  #operation(code: number, now: number): 'conflict' | 'handled' | undefined {
    switch (code) {
      case Op.put:
        return this.#put()
      case Op.delete:
        return this.#delete()
      case Op.add:
        return this.#add()
      case Op.announce: {
        const { lastInsertRowid } = this.#bus.announce.run(this.#next(), this.#next(), this.#next(), this.#next(), now)
        this.lastSeq = Number(lastInsertRowid)
        return undefined
      }
      case Op.once:
        return this.#bus.once.run(this.#next(), this.#next(), now).changes === 0 ? 'handled' : undefined
      case Op.advance:
        return this.#advance()
      case Op.bury:
        return this.#bury(now)
      case Op.settle:
        return this.#bus.settle.run(this.#next(), this.#next()).changes === 0 ? 'handled' : undefined
      default:
        throw new Error(`Unknown operation ${code}`)
    }
  }

  #put(): 'conflict' | undefined {
    const table = this.#table()
    const key = [this.#next(), this.#next()] as const
    const expected = this.#nextNumber()
    const content = this.#take(2 + table.placeValues)
    if (expected === ANY) table.putAny.run(...key, ...content)
    else {
      const { changes } =
        expected === ABSENT
          ? table.putAbsent.run(this.#seconds, ...key, ...content)
          : putVersion(table, [expected, this.#seconds, ...key, ...content])
      if (changes === 0) return 'conflict'
    }
    return undefined
  }

  #delete(): 'conflict' | undefined {
    const table = this.#table()
    const key = [this.#next(), this.#next()] as const
    const expected = this.#nextNumber()
    if (expected === ANY) table.deleteAny.run(...key)
    else if (table.deleteVersion.run(...key, expected, this.#seconds).changes === 0) return 'conflict'
    return undefined
  }

  #add(): undefined {
    const table = this.#table()
    const [partition, sort] = [String(this.#next()), String(this.#next())]
    const amounts: object = JSON.parse(String(this.#next()))
    const expiresAt = this.#next()
    const stored = table.body.get(partition, sort)
    const before: object = stored ? JSON.parse(String(stored.body)).counts : {}
    const counts = new Map<string, number>(Object.entries(before))
    for (const [name, amount] of Object.entries(amounts)) counts.set(name, (counts.get(name) ?? 0) + amount)
    const expiry = expiresAt !== null && { expires_at: expiresAt }
    const counter = JSON.stringify({ partition, sort, counts: Object.fromEntries(counts), ...expiry })
    table.putAny.run(partition, sort, counter, expiresAt)
  }

  #advance(): undefined {
    const [consumer = null, seq = null] = this.#take(2)
    this.#bus.advance.run(consumer, seq)
    this.#bus.prune.run(consumer, seq)
  }

  #bury(now: number): undefined {
    const [consumer = null, seq = null, id = null, ...rest] = this.#take(9)
    const key = rest[1] ?? null
    this.#bus.bury.run(consumer, seq, id, ...rest, now)
    this.#bus.once.run(consumer, seq, now)
    if (Number(rest[4]) > 0) this.#bus.waitFor.run(`waits for ${id}`, consumer, key, seq)
  }

  #table() {
    const table = this.#tables[this.#nextNumber()]
    if (!table) throw new Error('Unknown table')
    return table
  }

  #next(): WireValue {
    return this.#values[this.#at++] ?? null
  }

  #nextNumber(): number {
    return this.#number(this.#at++)
  }

  #number(at: number): number {
    return Number(this.#values[at])
  }

  #take(count: number): WireValue[] {
    this.#at += count
    return this.#values.slice(this.#at - count, this.#at)
  }
}

/** SQLite writes anew the entry in every index that a change names, moved or not: few changes move an item. */
function putVersion(table: TableStatements, values: WireValue[]): { readonly changes: number | bigint } {
  const inPlace = table.putInPlace?.run(...values)
  return inPlace?.changes ? inPlace : table.putVersion.run(...values)
}

/** SQLITE_FULL, IOERR, CORRUPT, NOTADB: not the unit's fault, so not only the unit's failure. */
const FATAL = new Set([13, 10, 11, 26])

function isFatal(error: unknown): boolean {
  return FATAL.has(sqliteCode(error) & 0xff)
}

function busStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql)
  return {
    savepoint: prepare('SAVEPOINT unit'),
    release: prepare('RELEASE unit'),
    rollback: prepare('ROLLBACK TO unit'),
    announce: prepare('INSERT INTO events (id, type, key, data, at) VALUES (?, ?, ?, ?, ?)'),
    once: prepare('INSERT INTO inbox (consumer, event, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
    advance: prepare(`INSERT INTO cursors (consumer, seq) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)`),
    prune: prepare('DELETE FROM inbox WHERE consumer = ? AND event <= ?'),
    bury: prepare('INSERT OR REPLACE INTO dead_letters VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    waitFor: prepare('UPDATE dead_letters SET cause = ? WHERE consumer = ? AND key = ? AND seq > ?'),
    settle: prepare('DELETE FROM dead_letters WHERE consumer = ? AND seq = ?'),
  }
}

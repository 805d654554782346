import type { Checkpoint } from '@customer-service/contracts/audit'
import type { TrailRecord } from './domain/trail.ts'
import { type Fault, type Progress, TrailCheck, type Trusted } from './domain/trail-check.ts'

/** Where a trail is read from. Each gives the next ones from that number on, oldest first, and none at the end. */
export interface TrailSource {
  records(from: number): Promise<readonly TrailRecord[]>
  checkpoints(from: number): Promise<readonly Checkpoint[]>
}

export type Verdict = Progress & { readonly fault?: Fault }

/**
 * Reads the trail and its checkpoints, as far as they haven't expired, and says what is wrong first: a record that was
 * changed, taken out, put in or moved, an end that was cut off, or a checkpoint that is forged, missing, or saw another trail.
 */
export async function verifyTrail(source: TrailSource, trusted: Trusted): Promise<Verdict> {
  const check = new TrailCheck(trusted)
  const fault = await firstFault(source, check)
  return { ...check.progress, ...(fault && { fault }) }
}

/** Checkpoints are read before the records that they are about, so that what is appended meanwhile does no harm. */
async function firstFault(source: TrailSource, check: TrailCheck): Promise<Fault | undefined> {
  const records = new Ahead(
    (from) => source.records(from),
    ({ ordinal }: TrailRecord) => ordinal,
  )
  const seals = new Ahead(
    (from) => source.checkpoints(from),
    ({ number }: Checkpoint) => number,
  )
  for (;;) {
    const seal = await seals.next()
    const fault =
      (await showRecords(records, check, seal?.record ?? Number.POSITIVE_INFINITY)) ?? (seal && check.checkpoint(seal))
    if (fault) return fault
    if (!seal) return check.end()
  }
}

async function showRecords(records: Ahead<TrailRecord>, check: TrailCheck, upTo: number): Promise<Fault | undefined> {
  for (;;) {
    const record = await records.next(({ ordinal }) => ordinal <= upTo)
    const fault = record && check.record(record)
    if (fault || !record) return fault
  }
}

/** Reads a numbered list page by page. */
class Ahead<Item> {
  readonly #read: (from: number) => Promise<readonly Item[]>
  readonly #numberOf: (item: Item) => number
  #page: readonly Item[] = []
  #place = 0
  #from = 1

  constructor(read: (from: number) => Promise<readonly Item[]>, numberOf: (item: Item) => number) {
    this.#read = read
    this.#numberOf = numberOf
  }

  /** The next item, if there is one and it is wanted now. */
  async next(isWanted: (item: Item) => boolean = () => true): Promise<Item | undefined> {
    if (this.#place === this.#page.length) await this.#turn()
    const item = this.#page[this.#place]
    if (item === undefined || !isWanted(item)) return undefined
    this.#place++
    return item
  }

  async #turn(): Promise<void> {
    this.#page = await this.#read(this.#from)
    this.#place = 0
    const last = this.#page.at(-1)
    if (last !== undefined) this.#from = this.#numberOf(last) + 1
  }
}

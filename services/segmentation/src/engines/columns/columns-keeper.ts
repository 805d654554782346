import { hash } from 'node:crypto'
import type { Log } from '@customer-service/core'
import { type Store, Unavailable } from '@customer-service/core/store'
import { type CustomerChange, changeKey, customerChanges } from '../../tables.ts'
import type { ColumnsFile } from './columns-file.ts'
import { type Position, UnusableColumns } from './columns-format.ts'

/** Changes that a start takes in within the time of a blink: the columns that are kept may be so far behind. */
const FEW_CHANGES = 32
/** Changes after which columns are kept although an import is still going on. */
const MANY_CHANGES = 1_000

/** Knows how far the columns go that are kept for the next start, and when it is time to keep them anew. */
export class ColumnsKeeper {
  readonly #file: ColumnsFile
  readonly #store: Store
  readonly #log: Log
  /** The last change in the file; 0: there is none. */
  #keptSeq = 0
  /** The last change at the look before. */
  #seenSeq = 0
  #keeping: Promise<void> | undefined

  constructor(file: ColumnsFile, { store, log }: { readonly store: Store; readonly log: Log }) {
    this.#file = file
    this.#store = store
    this.#log = log
  }

  /**
   * The last change in the columns that were taken up; undefined where all has to be built anew. In any doubt whether they
   * are this store's, they go. What says nothing about them is thrown, and they stay for the next attempt: that the store
   * fails, or that the process ends (`Unavailable`).
   */
  async restore(takeUp: () => Promise<unknown>): Promise<CustomerChange | undefined> {
    const position = this.#position()
    if (position === undefined) return undefined
    const last = await this.#store.get(customerChanges, ...changeKey(position.seq))
    if (last === undefined || positionOf(last).change !== position.change) {
      return this.#giveUp(new UnusableColumns('The columns are of other data'))
    }
    try {
      await takeUp()
    } catch (error) {
      if (error instanceof Unavailable) throw error
      return this.#giveUp(error)
    }
    this.#keptSeq = last.seq
    return last
  }

  #position(): Position | undefined {
    try {
      return this.#file.position()
    } catch (error) {
      return this.#giveUp(error)
    }
  }

  #giveUp(error: unknown): undefined {
    this.#log.warn({ err: error }, 'columns_not_restored')
    try {
      this.#file.remove()
    } catch (cause) {
      this.#log.error({ err: cause }, 'columns_not_removed')
    }
  }

  /** An erasure was taken in, with which the file went. */
  removed(): void {
    this.#keptSeq = 0
  }

  /** Whether it is time, asked now and then: once imports have come to rest. */
  isTime(seq: number): boolean {
    const isQuiet = this.#seenSeq === seq
    this.#seenSeq = seq
    return isQuiet || seq - this.#keptSeq >= MANY_CHANGES
  }

  /** Has the columns written unless those that are kept will do. `write` gives the change up to which they were. */
  keep(seq: number, write: () => Promise<number | undefined>): Promise<void> {
    if (seq - this.#keptSeq >= FEW_CHANGES) {
      this.#keeping ??= this.#write(write).finally(() => {
        this.#keeping = undefined
      })
    }
    return this.#keeping ?? Promise.resolve()
  }

  async #write(write: () => Promise<number | undefined>): Promise<void> {
    try {
      this.#keptSeq = (await write()) ?? this.#keptSeq
    } catch (error) {
      this.#log.error({ err: error }, 'columns_not_kept')
    }
  }
}

/** What columns hold that a change was the last of. */
export const positionOf = ({ seq, at, data }: CustomerChange): Position => ({
  seq,
  change: hash('sha256', `${seq} ${at} ${data}`),
})

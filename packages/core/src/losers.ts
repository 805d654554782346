import { setTimeout as wait } from 'node:timers/promises'

/**
 * Those that lost to other writers of a table. They go on one at a time, first come, first served: together, they would
 * lose to one another again and again.
 */
export class Losers {
  readonly #last = new Map<string, Promise<unknown>>()
  readonly #patienceMs: number

  /** @param patienceMs for those before: an attempt that hangs holds nobody up for longer */
  constructor(patienceMs = 2_000) {
    this.#patienceMs = patienceMs
  }

  takeTurn<Result>(table: string, attempt: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(table)
    const patience = () => wait(this.#patienceMs, undefined, { ref: false })
    const result = before === undefined ? attempt() : Promise.race([before, patience()]).then(attempt)
    const ended = result.catch(() => undefined)
    this.#last.set(table, ended)
    void ended.then(() => this.#forget(table, ended))
    return result
  }

  #forget(table: string, ended: Promise<unknown>): void {
    if (this.#last.get(table) === ended) this.#last.delete(table)
  }
}

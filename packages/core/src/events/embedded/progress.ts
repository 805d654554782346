import { LowWater } from './low-water.ts'

const SAVE_EVERY = 256
const SAVE_AFTER_MS = 1_000

/** How far a consumer is in the log. Saved now and then: what lies between is found by the marks of handled events. */
export class Progress {
  readonly #lowWater: LowWater
  readonly #save: (seq: number) => Promise<boolean>
  #savedUpTo: number
  #timer: NodeJS.Timeout | undefined

  /** @param save stores that all events up to there are handled; gives false when it couldn't */
  constructor(seq: number, save: (seq: number) => Promise<boolean>) {
    this.#lowWater = new LowWater(seq)
    this.#savedUpTo = seq
    this.#save = save
  }

  get lowWater(): LowWater {
    return this.#lowWater
  }

  /** Whether it isn't stored yet that all events up to there are handled. */
  isAhead(seq: number): boolean {
    return seq > this.#savedUpTo
  }

  /** A commit has stored that all events up to there are handled. */
  saved(seq: number): void {
    this.#savedUpTo = Math.max(this.#savedUpTo, seq)
  }

  /** Saves after 256 events, or in a second. */
  saveLater(): void {
    const behind = this.#lowWater.mark() - this.#savedUpTo
    if (behind >= SAVE_EVERY) void this.#saveNow()
    else if (behind > 0) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined
        void this.#saveNow()
      }, SAVE_AFTER_MS).unref()
    }
  }

  async stop(): Promise<void> {
    await this.#saveNow()
    clearTimeout(this.#timer)
  }

  async #saveNow(): Promise<void> {
    const before = this.#savedUpTo
    const seq = this.#lowWater.mark()
    if (seq <= before) return
    this.#savedUpTo = seq
    if (!(await this.#save(seq)) && this.#savedUpTo === seq) this.#savedUpTo = before
  }
}

const SLOTS = 8_192
/** More grams than the longest text that is read can have are never counted. */
export const MOST_GRAMS = 4_096

/** Counts hashes in the order they are first seen. One table serves every text: counting is synchronous. */
export class GramCounter {
  readonly #slots = new Uint16Array(SLOTS)
  readonly #hashes = new Uint32Array(MOST_GRAMS)
  readonly #counts = new Uint16Array(MOST_GRAMS)
  /** The slot of each hash. */
  readonly #taken = new Uint16Array(MOST_GRAMS)
  #size = 0

  get size(): number {
    return this.#size
  }

  add(hash: number): void {
    let slot = hash & (SLOTS - 1)
    for (;;) {
      const entry = this.#slots[slot] ?? 0
      if (entry === 0) break
      if (this.#hashes[entry - 1] === hash) {
        this.#counts[entry - 1] = (this.#counts[entry - 1] ?? 0) + 1
        return
      }
      slot = (slot + 1) & (SLOTS - 1)
    }
    if (this.#size === MOST_GRAMS) return
    this.#hashes[this.#size] = hash
    this.#counts[this.#size] = 1
    this.#taken[this.#size] = slot
    this.#size += 1
    this.#slots[slot] = this.#size
  }

  /** What was counted since the last time, and starts anew. */
  take(): { readonly hashes: Uint32Array; readonly counts: Uint16Array } {
    const hashes = this.#hashes.slice(0, this.#size)
    const counts = this.#counts.slice(0, this.#size)
    for (let i = 0; i < this.#size; i++) this.#slots[this.#taken[i] ?? 0] = 0
    this.#size = 0
    return { hashes, counts }
  }
}

/** Follows which places of the log a consumer has handled, in any order, and up to where all of them are. */
export class LowWater {
  #open: { readonly seq: number; readonly handled: boolean }[] = []
  #first = 0
  #seenUpTo: number

  /** @param seq all events up to here are handled */
  constructor(seq: number) {
    this.#seenUpTo = seq
  }

  /** How many places are taken and not yet below the mark. */
  get size(): number {
    return this.#open.length - this.#first
  }

  /** Takes the next place, in rising order. Call what it gives when the event is handled. */
  take(seq: number): () => void {
    const place = { seq, handled: false }
    this.#open.push(place)
    this.#seenUpTo = seq
    return () => {
      place.handled = true
    }
  }

  /** All events up to here were seen, and those not taken concern the consumer no more. */
  see(seq: number): void {
    this.#seenUpTo = Math.max(this.#seenUpTo, seq)
  }

  get seenUpTo(): number {
    return this.#seenUpTo
  }

  /** What the mark would be if these were handled, too. */
  markWith(seqs: ReadonlySet<number>): number {
    for (let i = this.#first; i < this.#open.length; i++) {
      const place = this.#open[i]
      if (place && !place.handled && !seqs.has(place.seq)) return place.seq - 1
    }
    return this.#seenUpTo
  }

  /** All events up to here are handled. */
  mark(): number {
    while (this.#open[this.#first]?.handled) this.#first++
    const next = this.#open[this.#first]
    if (this.#first > (next ? 1_000 : 0)) {
      this.#open = this.#open.slice(this.#first)
      this.#first = 0
    }
    return next ? next.seq - 1 : this.#seenUpTo
  }
}

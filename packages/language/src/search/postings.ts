/**
 * The documents that have a term, in rising order of their places, with how often title and body have it: two numbers a
 * document. A document's postings are really taken out, so places can be used again.
 */
export class Postings {
  /** Place, packed counts, place, packed counts ... A plain array while short: most terms are rare. */
  #pairs: number[] | Uint32Array = []
  #length = 0

  /** Documents that have the term. */
  get documents(): number {
    return this.#length >> 1
  }

  /** For the innermost loop of a search: only the first `2 * documents` numbers count. */
  get pairs(): ArrayLike<number> {
    return this.#pairs
  }

  add(place: number, packedCounts: number): void {
    const at = this.#positionOf(place)
    if (this.#length === this.#pairs.length) this.#grow()
    if (at < this.#length) this.#pairs.copyWithin(at + 2, at, this.#length)
    this.#pairs[at] = place
    this.#pairs[at + 1] = packedCounts
    this.#length += 2
  }

  remove(place: number): void {
    const at = this.#positionOf(place)
    if (at === this.#length || this.#pairs[at] !== place) return
    this.#pairs.copyWithin(at, at + 2, this.#length)
    this.#length -= 2
  }

  /** Where a place stands, or would stand. */
  #positionOf(place: number): number {
    let low = 0
    let high = this.#length >> 1
    if (high === 0 || (this.#pairs[this.#length - 2] ?? 0) < place) return this.#length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#pairs[2 * middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    return 2 * low
  }

  #grow(): void {
    if (this.#length < SHORT) {
      // Grown as a whole: a plain array that grows by itself takes half as much again.
      const longer = new Array<number>(Math.max(2, 2 * this.#length)).fill(0)
      for (let i = 0; i < this.#length; i++) longer[i] = this.#pairs[i] ?? 0
      this.#pairs = longer
    } else {
      const longer = new Uint32Array(this.#length + ((this.#length >> 2) << 1))
      longer.set(this.#pairs)
      this.#pairs = longer
    }
  }
}

const SHORT = 32

const MOST_IN_TITLE = 15
const ONE_IN_BODY = 16

/** Counts with one more in the title, where they are kept up to 15. */
export function oneMoreInTitle(packed: number): number {
  return (packed & MOST_IN_TITLE) < MOST_IN_TITLE ? packed + 1 : packed
}

export function oneMoreInBody(packed: number): number {
  return packed + ONE_IN_BODY
}

export function titleCount(packed: number): number {
  return packed & MOST_IN_TITLE
}

export function bodyCount(packed: number): number {
  return packed >>> 4
}

/** A document with a score. */
export interface Candidate {
  readonly id: string
  readonly place: number
  score: number
}

/** Best first, equals by id. */
export function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1)
}

/** The best of those that are offered, at most so many: a heap with the last of them at its root. */
export class Best {
  readonly #most: number
  readonly #heap: Candidate[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** A lower score doesn't get in. */
  get least(): number {
    return this.#heap.length < this.#most ? 0 : (this.#heap[0]?.score ?? 0)
  }

  offer(score: number, place: number, id: string): void {
    if (this.#heap.length < this.#most) {
      this.#heap.push({ id, place, score })
      this.#rise(this.#heap.length - 1)
      return
    }
    const last = this.#heap[0]
    if (!last || score < last.score || (score === last.score && id > last.id)) return
    this.#heap[0] = { id, place, score }
    this.#sink()
  }

  inOrder(): Candidate[] {
    return this.#heap.sort(byScore)
  }

  #rise(from: number): void {
    let child = from
    while (child > 0) {
      const parent = (child - 1) >> 1
      if (!this.#isAfter(child, parent)) return
      this.#swap(child, parent)
      child = parent
    }
  }

  #sink(): void {
    let parent = 0
    for (;;) {
      const left = 2 * parent + 1
      if (left >= this.#heap.length) return
      const child = left + 1 < this.#heap.length && this.#isAfter(left + 1, left) ? left + 1 : left
      if (!this.#isAfter(child, parent)) return
      this.#swap(child, parent)
      parent = child
    }
  }

  #isAfter(a: number, b: number): boolean {
    const one = this.#heap[a]
    const other = this.#heap[b]
    return one !== undefined && other !== undefined && byScore(one, other) > 0
  }

  #swap(a: number, b: number): void {
    const one = this.#heap[a]
    const other = this.#heap[b]
    if (!one || !other) return
    this.#heap[a] = other
    this.#heap[b] = one
  }
}

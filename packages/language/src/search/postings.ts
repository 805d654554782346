/** The documents that have a term, with how often each field has it: two numbers a document, grown as needed. */
export class Postings {
  #pairs = new Uint32Array(8)
  #length = 0
  /** Documents that have the term and are still there. */
  documents = 0

  add(document: number, packedCounts: number): void {
    if (this.#length === this.#pairs.length) this.#grow()
    this.#pairs[this.#length] = document
    this.#pairs[this.#length + 1] = packedCounts
    this.#length += 2
    this.documents += 1
  }

  /** Calls back for every document ever added; removed ones are the caller's to skip. */
  each(visit: (document: number, packedCounts: number) => void): void {
    for (let i = 0; i < this.#length; i += 2) visit(this.#pairs[i] ?? 0, this.#pairs[i + 1] ?? 0)
  }

  #grow(): void {
    const larger = new Uint32Array(this.#pairs.length * 2)
    larger.set(this.#pairs)
    this.#pairs = larger
  }
}

/** Counts of three fields in one number: 10 bits each. */
export function packCounts(counts: readonly number[]): number {
  return counts.reduce((packed, count, field) => packed | (Math.min(count, 1_023) << (10 * field)), 0)
}

export function unpackCount(packed: number, field: number): number {
  return (packed >>> (10 * field)) & 1_023
}

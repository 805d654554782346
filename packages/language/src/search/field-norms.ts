/** What counts of a word in one field are held against, by place: longer fields are held back more (BM25). */
export class FieldNorms {
  /** Current after `bringUpToDate`. */
  norms = new Float32Array(64)
  readonly #weights: { readonly saturation: number; readonly length: number }
  #lengths = new Uint32Array(64)
  #places = 0
  #total = 0
  #areCurrent = false

  constructor(weights: { readonly saturation: number; readonly length: number }) {
    this.#weights = weights
  }

  /** @param length 0 for a place that becomes free */
  set(place: number, length: number): void {
    if (place >= this.#lengths.length) {
      const longer = new Uint32Array(2 * place)
      longer.set(this.#lengths)
      this.#lengths = longer
    }
    this.#total += length - (this.#lengths[place] ?? 0)
    this.#lengths[place] = length
    this.#places = Math.max(this.#places, place + 1)
    this.#areCurrent = false
  }

  bringUpToDate(documents: number): void {
    if (this.#areCurrent) return
    if (this.norms.length < this.#places) this.norms = new Float32Array(this.#lengths.length)
    const { saturation, length } = this.#weights
    const base = saturation * (1 - length)
    const slope = (saturation * length) / (this.#total / documents || 1)
    for (let place = 0; place < this.#places; place++) this.norms[place] = base + slope * (this.#lengths[place] ?? 0)
    this.#areCurrent = true
  }
}

import { eachPiece } from './word-pieces.ts'

/** Hashed n-grams of a text, and to which word each belongs: that makes the model's answer explainable. */
export interface MoodFeatures {
  readonly count: number
  readonly hashes: Uint32Array
  readonly values: Float32Array
  /** The place of the token that a feature ends with; what stands after the last word belongs to it. */
  readonly owners: Uint16Array
}

/** Takes the features of a text one after the other. */
export interface FeatureSink {
  add(hash: number, value: number, owner: number): void
  /** All pieces of a word, each with this value. */
  addPieces(word: string, value: number, owner: number): void
}

/** Grows with the text. */
export class FeatureList implements FeatureSink, MoodFeatures {
  hashes: Uint32Array
  values: Float32Array
  owners: Uint16Array
  count = 0

  constructor(capacity: number) {
    this.hashes = new Uint32Array(capacity)
    this.values = new Float32Array(capacity)
    this.owners = new Uint16Array(capacity)
  }

  add(hash: number, value: number, owner: number): void {
    if (this.count === this.hashes.length) this.#grow()
    this.hashes[this.count] = hash
    this.values[this.count] = value
    this.owners[this.count] = owner
    this.count += 1
  }

  addPieces(word: string, value: number, owner: number): void {
    eachPiece(word, (hash) => this.add(hash, value, owner))
  }

  clear(): void {
    this.count = 0
  }

  #grow(): void {
    const size = this.hashes.length * 2
    const [hashes, values, owners] = [this.hashes, this.values, this.owners]
    this.hashes = new Uint32Array(size)
    this.values = new Float32Array(size)
    this.owners = new Uint16Array(size)
    this.hashes.set(hashes)
    this.values.set(values)
    this.owners.set(owners)
  }
}

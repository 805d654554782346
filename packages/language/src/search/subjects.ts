import { BREAK, type IndexedDocument } from './documents.ts'
import { MOST_SLOTS, type QueryPlan, type Slot } from './query-plan.ts'
import { hashOfStem, hashOfStems, rowOf, type SubjectModel } from './subject-model.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The title, and so many sentences after it, are read. */
const MOST_SENTENCES = 12
/** A small word says half as much of what a text is about. */
const SMALL = 0.5
const OF_TITLE = 0.4
/** The sentences that are most like the query count (`sumOfBest`). */
const BEST_SENTENCES = 3

/** What a query is about, and how much of it the model knows: 0 to 1. */
export interface Subject {
  readonly direction: Float64Array
  readonly known: number
}

/** Compares what queries and documents are about, whatever their words. */
export class Subjects {
  readonly #model: SubjectModel
  readonly #vocabulary: Vocabulary
  /** Directions of a document's sentences, one after the other, the title's first. */
  readonly #directions = new WeakMap<IndexedDocument, Float32Array>()
  /** Of the sentences of the document that was looked at last. */
  readonly #likenesses = new Float64Array(MOST_SENTENCES + 1)

  constructor(model: SubjectModel, vocabulary: Vocabulary) {
    this.#model = model
    this.#vocabulary = vocabulary
  }

  subjectOf({ slots, pairs }: QueryPlan): Subject {
    const sum = new Float64Array(this.#model.dimensions)
    const hashes = slots.map(hashOfSlot)
    let asked = 0
    let known = 0
    for (const [place, { isContent }] of slots.entries()) {
      const isKnown = this.#add(sum, hashes[place] ?? 0, isContent ? 1 : SMALL)
      if (!isContent) continue
      asked += 1
      known += Number(isKnown)
    }
    if (known === 0) return { direction: sum, known: 0 }
    for (const pair of pairs.keys()) {
      const first = hashes[Math.floor(pair / MOST_SLOTS)]
      const second = hashes[pair % MOST_SLOTS]
      if (first !== undefined && second !== undefined) this.#add(sum, hashOfStems(first, second), 1)
    }
    normalize(sum)
    return { direction: sum, known: known / asked }
  }

  /** How much a document is about the same: at most 1. */
  likeness({ direction }: Subject, document: IndexedDocument): number {
    const likenesses = this.#likenesses
    const sentences = multiply(direction, this.#directionsOf(document), likenesses)
    const ofTitle = likenesses[0] ?? 0
    const best = Math.min(BEST_SENTENCES, sentences) || 1
    return OF_TITLE * ofTitle + ((1 - OF_TITLE) * sumOfBest(likenesses, sentences)) / best
  }

  #directionsOf(document: IndexedDocument): Float32Array {
    const known = this.#directions.get(document)
    if (known) return known
    const { dimensions } = this.#model
    const sentences = sentencesOf(document.words)
    const directions = new Float32Array(dimensions * sentences.length)
    const sum = new Float64Array(dimensions)
    for (const [place, words] of sentences.entries()) {
      this.#sumUp(words, sum)
      directions.set(sum, place * dimensions)
    }
    this.#directions.set(document, directions)
    return directions
  }

  #sumUp(words: Uint32Array, sum: Float64Array): void {
    sum.fill(0)
    let before = 0
    for (let i = 0; i < words.length; i++) {
      const word = this.#vocabulary.wordOf(words[i] ?? 0)
      const hash = word?.term.hash ?? 0
      this.#add(sum, hash, word?.isSmall ? SMALL : 1)
      if (i > 0) this.#add(sum, hashOfStems(before, hash), 1)
      before = hash
    }
    normalize(sum)
  }

  /** Whether the model knows it. */
  #add(sum: Float64Array, hash: number, share: number): boolean {
    const { weights, steps, dimensions } = this.#model
    const row = rowOf(this.#model, hash)
    if (row < 0) return false
    const factor = share * (steps[row] ?? 0)
    const start = row * dimensions
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + factor * (weights[start + d] ?? 0)
    return true
  }
}

function hashOfSlot({ stem, meanings: [first] }: Slot): number {
  return first?.term.key === stem ? first.term.hash : hashOfStem(stem)
}

/** The products of a direction with each of others. Returns how many there are. */
function multiply(direction: Float64Array, others: Float32Array, products: Float64Array): number {
  const size = direction.length
  const sentences = others.length / size
  let sentence = 0
  // Four at a time: a sum waits for itself alone.
  for (; sentence + 4 <= sentences; sentence += 4) {
    const start = sentence * size
    let first = 0
    let second = 0
    let third = 0
    let fourth = 0
    for (let d = 0; d < size; d++) {
      const weight = direction[d] ?? 0
      first += weight * (others[start + d] ?? 0)
      second += weight * (others[start + size + d] ?? 0)
      third += weight * (others[start + 2 * size + d] ?? 0)
      fourth += weight * (others[start + 3 * size + d] ?? 0)
    }
    products[sentence] = first
    products[sentence + 1] = second
    products[sentence + 2] = third
    products[sentence + 3] = fourth
  }
  for (; sentence < sentences; sentence++) {
    let sum = 0
    for (let d = 0; d < size; d++) sum += (direction[d] ?? 0) * (others[sentence * size + d] ?? 0)
    products[sentence] = sum
  }
  return sentences
}

/** Of the sentences that are most like the query, at most three, the greatest first. */
function sumOfBest(likenesses: Float64Array, sentences: number): number {
  let first = Number.NEGATIVE_INFINITY
  let second = first
  let third = first
  for (let i = 0; i < sentences; i++) {
    const likeness = likenesses[i] ?? 0
    if (likeness <= third) continue
    third = likeness
    if (third > second) [second, third] = [third, second]
    if (second > first) [first, second] = [second, first]
  }
  return first + (sentences > 1 ? second : 0) + (sentences > 2 ? third : 0)
}

function sentencesOf(words: Uint32Array): readonly Uint32Array[] {
  const sentences: Uint32Array[] = []
  let start = 0
  for (let i = 0; i < words.length && sentences.length <= MOST_SENTENCES; i++) {
    if (words[i] !== BREAK) continue
    sentences.push(words.subarray(start, i))
    start = i + 1
  }
  return sentences
}

function normalize(sum: Float64Array): void {
  let square = 0
  for (let d = 0; d < sum.length; d++) square += (sum[d] ?? 0) ** 2
  const factor = square === 0 ? 0 : 1 / Math.sqrt(square)
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) * factor
}

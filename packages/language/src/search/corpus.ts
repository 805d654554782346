import type { IndexedDocument } from './documents.ts'
import { FieldNorms } from './field-norms.ts'
import { oneMoreInBody, oneMoreInTitle } from './postings.ts'
import type { Term, Vocabulary, Word } from './vocabulary.ts'
import { BODY, TITLE } from './weights.ts'

/** The documents by their places, which are used again, and what scoring needs to know of all of them. */
export class Corpus {
  readonly documents: (IndexedDocument | undefined)[] = []
  readonly title = new FieldNorms(TITLE)
  readonly body = new FieldNorms(BODY)
  /** By place: the number of the document's category. */
  categories = new Uint32Array(64)
  readonly #categoryNumbers = new Map<string, number>()
  readonly #vocabulary: Vocabulary
  readonly #places = new Map<string, number>()
  readonly #free: number[] = []
  #passes = 0

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  get size(): number {
    return this.#places.size
  }

  add(document: IndexedDocument): void {
    const place = this.#free.pop() ?? this.documents.length
    this.documents[place] = document
    this.#places.set(document.id, place)
    this.title.set(place, document.titleLength)
    this.body.set(place, document.bodyLength)
    this.#categorize(place, document.category)
    for (const term of this.#count(document)) {
      term.postings.add(place, term.counts)
      term.counts = 0
    }
    for (const word of this.#wordsOf(document)) word.documents += 1
  }

  /** Undefined for a category that no document ever had. */
  categoryNumber(category: string): number | undefined {
    return this.#categoryNumbers.get(category)
  }

  remove(id: string): boolean {
    const place = this.#places.get(id)
    const document = place === undefined ? undefined : this.documents[place]
    if (place === undefined || document === undefined) return false
    this.documents[place] = undefined
    this.#places.delete(id)
    this.#free.push(place)
    this.title.set(place, 0)
    this.body.set(place, 0)
    const words = this.#wordsOf(document)
    for (const { term, prefix } of words) {
      term.postings.remove(place)
      prefix?.postings.remove(place)
    }
    for (const word of words) {
      word.documents -= 1
      this.#vocabulary.release(word)
    }
    return true
  }

  /** Inverse document frequency, never negative. */
  rarity(documentsWithTerm: number): number {
    return Math.log(1 + this.size / (documentsWithTerm + 0.5))
  }

  /** Before a search. */
  bringNormsUpToDate(): void {
    this.title.bringUpToDate(this.size)
    this.body.bringUpToDate(this.size)
  }

  #categorize(place: number, category: string): void {
    const number = this.#categoryNumbers.get(category) ?? this.#categoryNumbers.size + 1
    this.#categoryNumbers.set(category, number)
    if (place >= this.categories.length) {
      const longer = new Uint32Array(2 * place)
      longer.set(this.categories)
      this.categories = longer
    }
    this.categories[place] = number
  }

  /** The terms of a document, their counts set. */
  #count({ words, titleEnd }: IndexedDocument): readonly Term[] {
    const terms: Term[] = []
    for (let i = 0; i < words.length; i++) {
      const word = this.#vocabulary.wordOf(words[i] ?? 0)
      if (!word) continue
      const more = i < titleEnd ? oneMoreInTitle : oneMoreInBody
      if (word.term.counts === 0) terms.push(word.term)
      word.term.counts = more(word.term.counts)
      if (!word.prefix) continue
      if (word.prefix.counts === 0) terms.push(word.prefix)
      word.prefix.counts = more(word.prefix.counts)
    }
    return terms
  }

  /** The different words of a document. */
  #wordsOf({ words }: IndexedDocument): readonly Word[] {
    this.#passes += 1
    const different: Word[] = []
    for (const id of words) {
      const word = this.#vocabulary.wordOf(id)
      if (!word || word.pass === this.#passes) continue
      word.pass = this.#passes
      different.push(word)
    }
    return different
  }
}

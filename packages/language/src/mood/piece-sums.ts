import { isKnown } from './known-features.ts'
import type { SentimentModel } from './mood-model.ts'
import { eachPiece } from './word-pieces.ts'

type Table = Pick<SentimentModel, 'known' | 'table' | 'rows' | 'columns'>

/**
 * What the pieces of a word say together: the sum of their rows. Two thirds of a text's features are pieces, so those of
 * a list of words are added up once. Of other words, which may be names, nothing is kept.
 */
export class PieceSums {
  /** A row for each word: sums of 8-bit weights, of at most 60 or so pieces. */
  readonly sums: Int16Array
  readonly #table: Table
  readonly #placeOf: ReadonlyMap<string, number>
  readonly #isMade: Uint8Array

  constructor(table: Table, words: Iterable<string>) {
    const listed = [...new Set(words)]
    this.#table = table
    this.#placeOf = new Map(listed.map((word, place) => [word, place]))
    this.#isMade = new Uint8Array(listed.length)
    this.sums = new Int16Array(listed.length * table.columns)
  }

  /** Where the sums of a word begin; undefined for a word that isn't listed. */
  startOf(word: string): number | undefined {
    const place = this.#placeOf.get(word)
    if (place === undefined) return undefined
    const start = place * this.#table.columns
    if (this.#isMade[place] === 0) {
      this.#make(word, start)
      this.#isMade[place] = 1
    }
    return start
  }

  #make(word: string, start: number): void {
    const { known, table, rows, columns } = this.#table
    const { sums } = this
    eachPiece(word, (hash) => {
      if (!isKnown(known, hash)) return
      const row = (hash & (rows - 1)) * columns
      for (let c = 0; c < columns; c++) sums[start + c] = (sums[start + c] ?? 0) + (table[row + c] ?? 0)
    })
  }
}

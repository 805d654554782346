import type { Word } from './vocabulary.ts'

interface Column {
  /** Which letters a word has, as bits: two words one edit apart differ in at most two. */
  readonly letters: number[]
  readonly words: Word[]
}

/** Words by their length, to find those that a typing error makes of one another. */
export class WordsByLength {
  readonly #columns: Column[] = []
  readonly #positions = new Map<Word, number>()

  add(word: Word): void {
    const column = this.#columnOf(word.folded.length)
    this.#positions.set(word, column.words.length)
    column.words.push(word)
    column.letters.push(lettersOf(word.folded))
  }

  remove(word: Word): void {
    const column = this.#columnOf(word.folded.length)
    const last = column.words.pop()
    const lastLetters = column.letters.pop()
    const position = this.#positions.get(word)
    this.#positions.delete(word)
    if (last === undefined || lastLetters === undefined || position === undefined || last === word) return
    column.words[position] = last
    column.letters[position] = lastLetters
    this.#positions.set(last, position)
  }

  /**
   * The words one edit away: a letter more, less, other, or two neighbours swapped. Likely ones first: that begin with the
   * same letter and that most documents have.
   */
  near(folded: string): readonly Word[] {
    const wanted = lettersOf(folded)
    const found: Word[] = []
    for (let length = folded.length - 1; length <= folded.length + 1; length++) {
      const column = this.#columns[length]
      if (!column) continue
      const { letters, words } = column
      for (let i = 0; i < letters.length; i++) {
        const word = words[i]
        if (hasAtMostTwoBits((letters[i] ?? 0) ^ wanted) && word && isOneEdit(word.folded, folded)) found.push(word)
      }
    }
    const first = folded.charCodeAt(0)
    const likelihood = (word: Word) => word.documents * (word.folded.charCodeAt(0) === first ? 4 : 1)
    return found.sort((a, b) => likelihood(b) - likelihood(a) || (a.folded < b.folded ? -1 : 1))
  }

  #columnOf(length: number): Column {
    const known = this.#columns[length]
    if (known) return known
    const made: Column = { letters: [], words: [] }
    this.#columns[length] = made
    return made
  }
}

/** 30 bits, which V8 keeps without a box. */
function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 30)
  return letters
}

function hasAtMostTwoBits(number: number): boolean {
  const withoutOne = number & (number - 1)
  return (withoutOne & (withoutOne - 1)) === 0
}

/** Whether two different words are one edit apart; their lengths differ by at most one. */
function isOneEdit(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  let start = 0
  while (start < shorter.length && longer.charCodeAt(start) === shorter.charCodeAt(start)) start += 1
  if (longer.length > shorter.length) return longer.slice(start + 1) === shorter.slice(start)
  if (longer.slice(start + 1) === shorter.slice(start + 1)) return true
  return (
    longer.charCodeAt(start) === shorter.charCodeAt(start + 1) &&
    longer.charCodeAt(start + 1) === shorter.charCodeAt(start) &&
    longer.slice(start + 2) === shorter.slice(start + 2)
  )
}

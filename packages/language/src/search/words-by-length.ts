interface Column<Entry> {
  /** Which letters a word has, as bits: two words one edit apart differ in at most two. */
  readonly letters: number[]
  readonly words: Entry[]
}

/** What of an entry is compared, and how many documents have it. */
interface Reader<Entry> {
  readonly spelling: (entry: Entry) => string
  readonly documents: (entry: Entry) => number
}

/** Words or stems by their length, to find those that a typing error makes of one another. */
export class WordsByLength<Entry> {
  readonly #spellingOf: (entry: Entry) => string
  readonly #documentsOf: (entry: Entry) => number
  readonly #columns: Column<Entry>[] = []
  readonly #positions = new Map<Entry, number>()

  constructor({ spelling, documents }: Reader<Entry>) {
    this.#spellingOf = spelling
    this.#documentsOf = documents
  }

  add(word: Entry): void {
    const spelling = this.#spellingOf(word)
    const column = this.#columnOf(spelling.length)
    this.#positions.set(word, column.words.length)
    column.words.push(word)
    column.letters.push(lettersOf(spelling))
  }

  remove(word: Entry): void {
    const column = this.#columnOf(this.#spellingOf(word).length)
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
  near(spelling: string): readonly Entry[] {
    const wanted = lettersOf(spelling)
    const found: Entry[] = []
    for (let length = spelling.length - 1; length <= spelling.length + 1; length++) {
      const column = this.#columns[length]
      if (!column) continue
      const { letters, words } = column
      for (let i = 0; i < letters.length; i++) {
        const word = words[i]
        if (hasAtMostTwoBits((letters[i] ?? 0) ^ wanted) && word && isOneEdit(this.#spellingOf(word), spelling))
          found.push(word)
      }
    }
    const first = spelling.charCodeAt(0)
    const likelihood = (word: Entry) =>
      this.#documentsOf(word) * (this.#spellingOf(word).charCodeAt(0) === first ? 4 : 1)
    return found.sort((a, b) => likelihood(b) - likelihood(a) || (this.#spellingOf(a) < this.#spellingOf(b) ? -1 : 1))
  }

  #columnOf(length: number): Column<Entry> {
    const known = this.#columns[length]
    if (known) return known
    const made: Column<Entry> = { letters: [], words: [] }
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

import { fold } from '@customer-service/language'

/**
 * Words in a row, in any case and without marks: `take/taking` one of them, `hospital*` a beginning, `~2` up to two words
 * of any kind.
 */
export type Phrase = readonly Part[]

interface Part {
  readonly gap: number
  readonly words: readonly { readonly text: string; readonly isBeginning: boolean }[]
}

/** Stands for the end of a clause: no phrase reaches over it. */
export const PAUSE = '.'

/** Where a phrase stands in a list of words; `to` exclusive. */
export interface Place {
  readonly from: number
  readonly to: number
}

export function phraseOf(text: string): Phrase {
  const parts: Part[] = []
  let gap = 0
  for (const word of text.split(' ')) {
    if (word.startsWith('~')) gap = Number(word.slice(1))
    else {
      parts.push({ gap, words: word.split('/').map(wordOf) })
      gap = 0
    }
  }
  return parts
}

function wordOf(text: string) {
  const isBeginning = text.endsWith('*')
  return { text: fold(isBeginning ? text.slice(0, -1) : text), isBeginning }
}

interface Entry<Meaning> {
  readonly phrase: Phrase
  readonly meaning: Meaning
}

/** Phrases found by their first words, so that a text costs little however many there are. */
export class PhraseBook<Meaning> {
  readonly #byWord = new Map<string, Entry<Meaning>[]>()
  readonly #byBeginning = new Map<string, Entry<Meaning>[]>()

  add(phrase: Phrase, meaning: Meaning): void {
    for (const { text, isBeginning } of phrase[0]?.words ?? []) {
      const [book, key] = isBeginning ? [this.#byBeginning, beginningOf(text)] : [this.#byWord, text]
      book.set(key, [...(book.get(key) ?? []), { phrase, meaning }])
    }
  }

  /** All phrases in folded words, by where they begin. */
  find(words: readonly string[]): readonly (Place & { readonly meaning: Meaning })[] {
    const found: (Place & { readonly meaning: Meaning })[] = []
    const look = (entries: readonly Entry<Meaning>[], from: number) => {
      for (const { phrase, meaning } of entries) {
        const to = endOf(phrase, words, from)
        if (to !== undefined) found.push({ from, to, meaning })
      }
    }
    words.forEach((word, from) => {
      const byWord = this.#byWord.get(word)
      if (byWord) look(byWord, from)
      const byBeginning = this.#byBeginning.get(beginningOf(word))
      if (byBeginning) look(byBeginning, from)
    })
    return found
  }
}

/** Beginnings of words are at least this long. */
const beginningOf = (word: string): string => word.slice(0, 3)

/** Where a phrase that begins at `from` ends, with the parts from `next` on. */
function endOf(phrase: Phrase, words: readonly string[], from: number, next = 0): number | undefined {
  const part = phrase[next]
  if (part === undefined) return from
  for (let place = from; place <= from + part.gap; place++) {
    const word = words[place]
    if (word === undefined || word === PAUSE) return undefined
    if (!part.words.some(({ text, isBeginning }) => (isBeginning ? word.startsWith(text) : word === text))) continue
    const end = endOf(phrase, words, place + 1, next + 1)
    if (end !== undefined) return end
  }
  return undefined
}

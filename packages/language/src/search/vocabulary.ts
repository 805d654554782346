import { stem } from '../text/stem.ts'
import { isStopWord } from '../text/stop-words.ts'
import { Postings } from './postings.ts'
import { hashOfStem } from './subject-model.ts'
import { WordsByLength } from './words-by-length.ts'

/** A word as documents have it. */
export interface Word {
  /** From 1; used again when the word is forgotten. */
  readonly id: number
  readonly folded: string
  /** Says little of what a text is about: the, how, you. */
  readonly isSmall: boolean
  /** Its stem. */
  readonly term: Term
  /** Its beginning, for content words that are long enough; meets across endings that the stemmer doesn't know. */
  readonly prefix: Term | undefined
  /** Documents that have it. */
  documents: number
  /** The pass over a document that met it last. */
  pass: number
}

/** A stem or a beginning. */
export interface Term {
  readonly key: string
  readonly hash: number
  /** The documents that have it. */
  readonly postings: Postings
  /** The words of a stem. */
  readonly words: Set<Word>
  /** Its packed counts in the document that is being read, else 0. */
  counts: number
}

const PREFIX_LENGTH = 4

/** The words of all documents. Words that no document has any more are forgotten. */
export class Vocabulary {
  readonly #words = new Map<string, Word>()
  readonly #terms = new Map<string, Term>()
  readonly #byId: (Word | undefined)[] = [undefined]
  readonly #free: number[] = []
  readonly #byLength = new WordsByLength()

  /** Above every id. */
  get end(): number {
    return this.#byId.length
  }

  word(folded: string): Word | undefined {
    return this.#words.get(folded)
  }

  wordOf(id: number): Word | undefined {
    return this.#byId[id]
  }

  term(key: string): Term | undefined {
    return this.#terms.get(key)
  }

  /** The words one edit away, those that most documents have first. */
  near(folded: string): readonly Word[] {
    return this.#byLength.near(folded)
  }

  /** The word, made if it is new. */
  take(folded: string): Word {
    return this.#words.get(folded) ?? this.#make(folded)
  }

  /** Forgets a word if no document has it. */
  release(word: Word): void {
    if (word.documents > 0) return
    this.#words.delete(word.folded)
    this.#byId[word.id] = undefined
    this.#free.push(word.id)
    this.#byLength.remove(word)
    word.term.words.delete(word)
    for (const term of [word.term, word.prefix]) {
      if (term?.postings.documents === 0) this.#terms.delete(term.key)
    }
  }

  #make(sliced: string): Word {
    // Joined anew: a slice of a text would keep the whole text in memory.
    const folded = sliced.split('').join('')
    const isSmall = isStopWord(folded)
    const prefix = isSmall ? undefined : prefixOf(folded)
    const word: Word = {
      id: this.#free.pop() ?? this.#byId.length,
      folded,
      isSmall,
      term: this.#termOf(stem(folded)),
      prefix: prefix === undefined ? undefined : this.#termOf(prefix),
      documents: 0,
      pass: 0,
    }
    this.#words.set(folded, word)
    this.#byId[word.id] = word
    this.#byLength.add(word)
    word.term.words.add(word)
    return word
  }

  #termOf(key: string): Term {
    const known = this.#terms.get(key)
    if (known) return known
    const term: Term = { key, hash: hashOfStem(key), postings: new Postings(), words: new Set(), counts: 0 }
    this.#terms.set(key, term)
    return term
  }
}

export function prefixOf(folded: string): string | undefined {
  return folded.length > PREFIX_LENGTH ? `${folded.slice(0, PREFIX_LENGTH)}*` : undefined
}

import { isSmallBy, type Stemming, stemBy } from '../text/stemming.ts'
import { Postings } from './postings.ts'
import { hashOfStem } from './subject-model.ts'
import { WordsByLength } from './words-by-length.ts'

/** A word as documents have it. */
export interface Word {
  /** From 1; used again when the word is forgotten. */
  readonly id: number
  readonly folded: string
  /** Of the documents that have it: a word may be one of each language. */
  readonly stemming: Stemming
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
  readonly #words: Readonly<Record<Stemming, Map<string, Word>>> = { english: new Map(), turkish: new Map() }
  readonly #terms = new Map<string, Term>()
  readonly #byId: (Word | undefined)[] = [undefined]
  readonly #free: number[] = []
  readonly #byLength = new WordsByLength<Word>({
    spelling: ({ folded }) => folded,
    documents: ({ documents }) => documents,
  })
  readonly #turkishStems = new WordsByLength<Term>({
    spelling: ({ key }) => key,
    documents: ({ postings }) => postings.documents,
  })

  /** Above every id. */
  get end(): number {
    return this.#byId.length
  }

  /** Whether a document has words that are stemmed so. */
  has(stemming: Stemming): boolean {
    return this.#words[stemming].size > 0
  }

  word(folded: string, stemming: Stemming): Word | undefined {
    return this.#words[stemming].get(folded)
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

  /** The stems of Turkish words one edit away: few forms of a word stand in documents, and any may be misspelt. */
  nearTurkish(stem: string): readonly Term[] {
    return this.#turkishStems.near(stem)
  }

  /** The word, made if it is new. */
  take(folded: string, stemming: Stemming): Word {
    return this.#words[stemming].get(folded) ?? this.#make(folded, stemming)
  }

  /** Forgets a word if no document has it. */
  release(word: Word): void {
    if (word.documents > 0) return
    this.#words[word.stemming].delete(word.folded)
    this.#byId[word.id] = undefined
    this.#free.push(word.id)
    this.#byLength.remove(word)
    word.term.words.delete(word)
    if (word.stemming === 'turkish' && !isTurkish(word.term)) this.#turkishStems.remove(word.term)
    for (const term of [word.term, word.prefix]) {
      if (term?.postings.documents === 0) this.#terms.delete(term.key)
    }
  }

  #make(sliced: string, stemming: Stemming): Word {
    // Joined anew: a slice of a text would keep the whole text in memory.
    const folded = sliced.split('').join('')
    const stemmed = stemBy(stemming, folded)
    const isSmall = isSmallBy(stemming, folded, stemmed)
    const prefix = isSmall ? undefined : prefixOf(folded)
    const word: Word = {
      id: this.#free.pop() ?? this.#byId.length,
      folded,
      stemming,
      isSmall,
      term: this.#termOf(stemmed),
      prefix: prefix === undefined ? undefined : this.#termOf(prefix),
      documents: 0,
      pass: 0,
    }
    this.#words[stemming].set(folded, word)
    this.#byId[word.id] = word
    this.#byLength.add(word)
    if (stemming === 'turkish' && !isTurkish(word.term)) this.#turkishStems.add(word.term)
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

const isTurkish = ({ words }: Term): boolean => words.values().some(({ stemming }) => stemming === 'turkish')

export function prefixOf(folded: string): string | undefined {
  return folded.length > PREFIX_LENGTH ? `${folded.slice(0, PREFIX_LENGTH)}*` : undefined
}

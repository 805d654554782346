import { stem } from '../text/stem.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'
import type { Corpus } from './corpus.ts'
import { SYNONYMS } from './synonyms.ts'
import { prefixOf, type Term, type Vocabulary } from './vocabulary.ts'
import { WEIGHTS } from './weights.ts'

/** What may be meant by a word of a query. */
export interface Meaning {
  readonly term: Term
  /** How surely it is meant: 1 for the word's own stem. */
  readonly share: number
  /** How much it tells documents apart. */
  readonly rarity: number
}

/** One word of a query. */
export interface Slot {
  /** Of the word, corrected if need be. */
  readonly stem: string
  /** Other words only help to order what these find. */
  readonly isContent: boolean
  /** The likeliest first; none for a word that no document has and that resembles none. */
  readonly meanings: readonly Meaning[]
  /** Strengthens hits with other words of the same beginning. */
  readonly prefix: Term | undefined
}

export interface QueryPlan {
  readonly slots: readonly Slot[]
  /** Pairs of slots that stand side by side (`pairOf`), with a bit for each. */
  readonly pairs: ReadonlyMap<number, number>
}

/** One bit each in a sentence's set. */
export const MOST_SLOTS = 31
/** Each looks through all words of all documents. */
const MOST_CORRECTED = 8
const MOST_CORRECTIONS = 3
const SHORTEST_CORRECTED = 4
/** Documents with a synonym or a beginning above which it tells less than reading them costs. */
const MOST_DOCUMENTS = 20_000

export function pairOf(first: number, second: number): number {
  return first * MOST_SLOTS + second
}

/** How to search for a query. Its small words only help to order, unless it has no others. */
export function planOf(query: string, corpus: Corpus, vocabulary: Vocabulary): QueryPlan {
  const words = wordsOf(query)
  const planner = new Planner(corpus, vocabulary)
  const onlySmall = words.every(isStopWord)
  const slots: Slot[] = []
  const places = new Map<string, number>()
  const pairs = new Map<number, number>()
  let before: number | undefined
  for (const word of words) {
    const key = stem(word)
    let place = places.get(key)
    if (place === undefined && slots.length < MOST_SLOTS) {
      place = slots.push(onlySmall || !isStopWord(word) ? planner.content(word, key) : planner.small(key)) - 1
      places.set(key, place)
    }
    if (before !== undefined && place !== undefined && pairs.size < MOST_SLOTS) {
      const pair = pairOf(before, place)
      if (!pairs.has(pair)) pairs.set(pair, 1 << pairs.size)
    }
    before = place
  }
  return { slots, pairs }
}

/** The folded words; "how much is" asks for a cost. */
function wordsOf(query: string): readonly string[] {
  const words = tokenize(query.slice(0, 2_000), 4 * MOST_SLOTS).map(({ folded }) => folded)
  return words.map((word, i) =>
    word === 'much' && words[i - 1] === 'how' && isStopWord(words[i + 1] ?? 'is') ? 'cost' : word,
  )
}

class Planner {
  readonly #corpus: Corpus
  readonly #vocabulary: Vocabulary
  #corrected = 0

  constructor(corpus: Corpus, vocabulary: Vocabulary) {
    this.#corpus = corpus
    this.#vocabulary = vocabulary
  }

  small(key: string): Slot {
    const term = this.#vocabulary.term(key)
    return { stem: key, isContent: false, meanings: term ? this.#alike([term], 1) : [], prefix: undefined }
  }

  content(folded: string, key: string): Slot {
    const own = this.#vocabulary.term(key)
    const similar = this.#termsOf(SYNONYMS.get(key) ?? [])
    const prefix = this.#prefixOf(folded)
    if (own) return { stem: key, isContent: true, meanings: this.#withSimilar(own, similar), prefix }
    if (similar.length > 0)
      return { stem: key, isContent: true, meanings: this.#alike(similar, WEIGHTS.synonym), prefix }
    const meant = this.#correctionsOf(folded)
    const [likeliest, ...others] = meant
    if (likeliest) {
      const meanings = [
        ...this.#alike([likeliest.term], WEIGHTS.corrected),
        ...this.#alike([...new Set(others.map(({ term }) => term))], WEIGHTS.correctedOtherwise),
      ]
      return { stem: likeliest.term.key, isContent: true, meanings, prefix: likeliest.prefix }
    }
    return {
      stem: key,
      isContent: true,
      meanings: prefix ? this.#alike([prefix], WEIGHTS.beginning) : [],
      prefix: undefined,
    }
  }

  #withSimilar(own: Term, similar: readonly Term[]): readonly Meaning[] {
    const documents = own.postings.documents
    return [
      { term: own, share: 1, rarity: this.#corpus.rarity(documents) },
      ...similar.map((term) => ({
        term,
        share: WEIGHTS.synonym,
        rarity: this.#corpus.rarity(Math.max(documents, term.postings.documents)),
      })),
    ]
  }

  /** Terms that stand for one thing are together as rare as that thing. */
  #alike(terms: readonly Term[], share: number): readonly Meaning[] {
    const documents = terms.reduce((sum, { postings }) => sum + postings.documents, 0)
    const rarity = this.#corpus.rarity(Math.min(documents, this.#corpus.size))
    return terms.map((term) => ({ term, share, rarity }))
  }

  /** Of those that documents have, those worth reading. */
  #termsOf(keys: readonly string[]): readonly Term[] {
    return keys.flatMap((key): readonly Term[] => {
      const term = this.#vocabulary.term(key)
      return term && term.postings.documents <= MOST_DOCUMENTS ? [term] : []
    })
  }

  #prefixOf(folded: string): Term | undefined {
    const key = prefixOf(folded)
    return key === undefined ? undefined : this.#termsOf([key])[0]
  }

  #correctionsOf(folded: string): ReturnType<Vocabulary['near']> {
    if (folded.length < SHORTEST_CORRECTED || this.#corrected === MOST_CORRECTED) return []
    this.#corrected += 1
    return this.#vocabulary.near(folded).slice(0, MOST_CORRECTIONS)
  }
}

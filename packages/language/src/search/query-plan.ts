import type { Stemming } from '../text/stemming.ts'
import type { Corpus } from './corpus.ts'
import { isEveryday } from './everyday-words.ts'
import { type QueryWord, queryWords, type Reading, stemmingsOf } from './query-words.ts'
import { synonymsOf } from './synonyms.ts'
import { prefixOf, type Term, type Vocabulary, type Word } from './vocabulary.ts'
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
  /** How the query's words were stemmed, the likelier first. */
  readonly stemmings: readonly Stemming[]
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
  const stemmings = stemmingsOf(query, vocabulary)
  const words = queryWords(query, stemmings, vocabulary)
  const planner = new Planner(corpus, vocabulary)
  const onlySmall = words.every(({ isSmall }) => isSmall)
  const slots: Slot[] = []
  const places = new Map<string, number>()
  const pairs = new Map<number, number>()
  let before: number | undefined
  for (const word of words) {
    const reading = planner.likeliest(word)
    let place = places.get(reading.stem)
    if (place === undefined && slots.length < MOST_SLOTS) {
      const isContent = onlySmall || !word.isSmall
      place = slots.push(isContent ? planner.content(word, reading) : planner.small(reading)) - 1
      places.set(reading.stem, place)
    }
    if (before !== undefined && place !== undefined && pairs.size < MOST_SLOTS) {
      const pair = pairOf(before, place)
      if (!pairs.has(pair)) pairs.set(pair, 1 << pairs.size)
    }
    before = place
  }
  return { slots, pairs, stemmings }
}

type Correction = Pick<Word, 'term' | 'prefix'>

const NO_READING: Reading = { stemming: 'english', stem: '', isSmall: false, word: undefined }

class Planner {
  readonly #corpus: Corpus
  readonly #vocabulary: Vocabulary
  #corrected = 0

  constructor(corpus: Corpus, vocabulary: Vocabulary) {
    this.#corpus = corpus
    this.#vocabulary = vocabulary
  }

  /** The first reading that documents have; else the first with a synonym that they have. */
  likeliest({ readings }: QueryWord): Reading {
    const [first = NO_READING] = readings
    if (readings.length === 1) return first
    return (
      readings.find(({ stem, word }) => word ?? this.#vocabulary.term(stem)) ??
      readings.find((reading) => this.#termsOf(synonymsOf(reading.stemming, reading.stem)).length > 0) ??
      first
    )
  }

  small({ stem, stemming, word }: Reading): Slot {
    const term = word?.term ?? this.#vocabulary.term(stem)
    const meanings = term ? this.#alike([term], 1) : []
    return {
      stem,
      isContent: false,
      meanings: stemming === 'turkish' ? meanings.map(common) : meanings,
      prefix: undefined,
    }
  }

  content(word: QueryWord, reading: Reading): Slot {
    const slot = this.#contentOf(word, reading)
    return isEveryday(reading.stemming, reading.stem) ? weakened(slot) : slot
  }

  #contentOf(asked: QueryWord, { stem, stemming, word }: Reading): Slot {
    const own = word?.term ?? this.#vocabulary.term(stem)
    const similar = this.#termsOf(synonymsOf(stemming, stem))
    const prefix = word?.prefix ? this.#worthReading(word.prefix) : this.#prefixOf(asked.folded)
    if (own) return { stem, isContent: true, meanings: this.#withSimilar(own, similar), prefix }
    if (similar.length > 0) return { stem, isContent: true, meanings: this.#alike(similar, WEIGHTS.synonym), prefix }
    const [likeliest, ...others] = this.#correctionsOf(asked)
    if (likeliest) {
      const meanings = [
        ...this.#alike([likeliest.term], WEIGHTS.corrected),
        ...this.#alike([...new Set(others.map(({ term }) => term))], WEIGHTS.correctedOtherwise),
      ]
      return { stem: likeliest.term.key, isContent: true, meanings, prefix: likeliest.prefix }
    }
    return {
      stem,
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
      return term && this.#worthReading(term) ? [term] : []
    })
  }

  #worthReading(term: Term): Term | undefined {
    return term.postings.documents <= MOST_DOCUMENTS ? term : undefined
  }

  #prefixOf(folded: string): Term | undefined {
    const key = prefixOf(folded)
    return key === undefined ? undefined : this.#termsOf([key])[0]
  }

  /** What a misspelt word may be: words one edit away, and the stems one edit away from what is its stem in Turkish. */
  #correctionsOf({ folded, readings }: QueryWord): readonly Correction[] {
    if (folded.length < SHORTEST_CORRECTED || this.#corrected === MOST_CORRECTED) return []
    this.#corrected += 1
    const words: readonly Correction[] = this.#vocabulary.near(folded)
    const turkish = readings.find(({ stemming }) => stemming === 'turkish')
    const stems = turkish ? this.#vocabulary.nearTurkish(turkish.stem).map((term) => ({ term, prefix: undefined })) : []
    return [...words, ...stems].slice(0, MOST_CORRECTIONS)
  }
}

/**
 * Where few articles are Turkish among English ones, its small words look rare: "var mı" would be an answer by itself to
 * who asks whether there is something.
 */
const MOST_COMMON_RARITY = 2

const common = (meaning: Meaning): Meaning => ({ ...meaning, rarity: Math.min(MOST_COMMON_RARITY, meaning.rarity) })

function weakened(slot: Slot): Slot {
  const meanings = slot.meanings.map((meaning) => ({ ...meaning, rarity: WEIGHTS.everyday * meaning.rarity }))
  return { ...slot, meanings }
}

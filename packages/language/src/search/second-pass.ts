import { weightOf } from './bm25.ts'
import type { Corpus } from './corpus.ts'
import { BREAK, type IndexedDocument } from './documents.ts'
import { oneMoreInBody, oneMoreInTitle } from './postings.ts'
import { MOST_SLOTS, pairOf, type QueryPlan } from './query-plan.ts'
import type { Vocabulary } from './vocabulary.ts'
import { WEIGHTS } from './weights.ts'

/** Words of a document that the closer look reads. */
const MOST_WORDS = 1_000
/** The smallest sentence counts as so much longer: one word alone proves little. */
const SENTENCE_PADDING = 2
const TITLE_PADDING = 1
/** An alias counts by its likeness, 0 to 1, to this power: half a question is another question. */
const ALIAS_STEEPNESS = 6
/** Before no word. */
const NOWHERE = -2
/** How rare a word is taken for that no document has. */
const UNKNOWN_RARITY = 2

/**
 * A closer look at the best documents: words that stand together as in the query, the sentence that is most like the query,
 * and small words. It only ever adds to a score, so documents that it doesn't look at stay behind.
 */
export class SecondPass {
  readonly #corpus: Corpus
  readonly #vocabulary: Vocabulary
  /** By word id: 1 + the slot it stands for, and how much of it. */
  #slots = new Uint8Array(256)
  #shares = new Float32Array(256)
  /** By slot. */
  readonly #rarities = new Float32Array(MOST_SLOTS)
  readonly #counts = new Uint32Array(MOST_SLOTS)
  /** By `pairOf`: the bits of the query's pairs. */
  readonly #pairBits = new Int32Array(MOST_SLOTS * MOST_SLOTS)
  #plan: QueryPlan = { slots: [], pairs: new Map(), stemmings: [] }
  #queryNorm = 1
  /** Rarity of the content words of the query together. */
  #asked = 0
  /** The same with the words that no document has. */
  #coverable = 0
  #covered = 0

  constructor(corpus: Corpus, vocabulary: Vocabulary) {
    this.#corpus = corpus
    this.#vocabulary = vocabulary
  }

  /** Sets the query. `end` it before the vocabulary changes. */
  begin(plan: QueryPlan): void {
    this.#plan = plan
    if (this.#slots.length < this.#vocabulary.end) {
      this.#slots = new Uint8Array(2 * this.#vocabulary.end)
      this.#shares = new Float32Array(2 * this.#vocabulary.end)
    }
    let norm = 0
    let asked = 0
    let coverable = 0
    for (const [slot, { isContent, meanings }] of plan.slots.entries()) {
      const [first] = meanings
      const rarity = first?.rarity ?? 0
      this.#rarities[slot] = rarity
      norm += first ? rarity ** 2 : UNKNOWN_RARITY ** 2
      if (isContent) {
        asked += rarity
        coverable += first ? (this.#rarities[slot] ?? 0) : UNKNOWN_RARITY
      }
      // The first meaning last: it stays where a word has two.
      for (const { term, share } of meanings.toReversed()) this.#mark(term.words, slot + 1, share)
    }
    this.#queryNorm = Math.sqrt(norm) || 1
    for (const [pair, bit] of plan.pairs) this.#pairBits[pair] = bit
    this.#asked = asked
    this.#coverable = coverable
  }

  end(): void {
    const { slots, pairs } = this.#plan
    for (const { meanings } of slots) for (const { term } of meanings) this.#mark(term.words, 0, 0)
    for (const pair of pairs.keys()) this.#pairBits[pair] = 0
  }

  /** The part of the query's content words that the document has that was looked at last, rare ones counting more. */
  get covered(): number {
    return this.#covered
  }

  /** What the closer look adds to a document's score. */
  bonus({ words, titleEnd, aliasEnd }: IndexedDocument, place: number): number {
    const slots = this.#slots
    const shares = this.#shares
    const rarities = this.#rarities
    const counts = this.#counts
    const pairBits = this.#pairBits
    const end = Math.min(words.length, MOST_WORDS)
    let previous = 0
    let previousAt = NOWHERE
    let inSentence = 0
    let sentenceMatch = 0
    let bestSentence = 0
    let start = 0
    let bestAlias = 0
    let inDocument = 0
    let titleMatch = 0
    let pairsInTitle = 0
    let pairsInBody = 0
    for (let i = 0; i <= end; i++) {
      const id = i === end ? BREAK : (words[i] ?? 0)
      const marked = slots[id] ?? 0
      // Nearly every word: the query doesn't ask for it.
      if (marked === 0 && id !== BREAK) continue
      if (id === BREAK) {
        if (sentenceMatch > 0) {
          const match = sentenceMatch / Math.sqrt(i - start + SENTENCE_PADDING)
          if (match > bestSentence) bestSentence = match
          if (i > titleEnd && i < aliasEnd) {
            bestAlias = Math.max(bestAlias, sentenceMatch / this.#normOf(words, start, i))
          }
        }
        start = i + 1
        inSentence = sentenceMatch = 0
        continue
      }
      const slot = marked - 1
      const rarity = rarities[slot] ?? 0
      const bit = 1 << slot
      const isTitle = i < titleEnd
      const count = counts[slot] ?? 0
      counts[slot] = isTitle ? oneMoreInTitle(count) : oneMoreInBody(count)
      if ((inSentence & bit) === 0) {
        sentenceMatch += (shares[id] ?? 0) * rarity * rarity
        if (isTitle) titleMatch += rarity
      }
      inSentence |= bit
      inDocument |= bit
      if (previousAt === i - 1) {
        const pair = pairBits[pairOf(previous, slot)] ?? 0
        if (isTitle) pairsInTitle |= pair
        else pairsInBody |= pair
      }
      previous = slot
      previousAt = i
    }
    return (
      (WEIGHTS.sentence * bestSentence) / this.#queryNorm +
      WEIGHTS.alias * this.#asked * (bestAlias / this.#queryNorm) ** ALIAS_STEEPNESS +
      WEIGHTS.titleCoverage * (titleMatch / (titleEnd + TITLE_PADDING)) +
      this.#coverage(inDocument) +
      this.#pairs(pairsInTitle, pairsInBody) +
      this.#smallWords(place)
    )
  }

  #normOf(words: Uint32Array, start: number, end: number): number {
    let sum = 0
    for (let i = start; i < end; i++) {
      const documents = this.#vocabulary.wordOf(words[i] ?? 0)?.term.postings.documents ?? 0
      sum += this.#corpus.rarity(documents) ** 2
    }
    return Math.sqrt(sum) || 1
  }

  #coverage(inDocument: number): number {
    const { slots } = this.#plan
    let covered = 0
    for (let slot = 0; slot < slots.length; slot++) {
      if (inDocument & (1 << slot) && slots[slot]?.isContent) covered += this.#rarities[slot] ?? 0
    }
    this.#covered = this.#coverable > 0 ? covered / this.#coverable : 0
    return WEIGHTS.coverage * covered * this.#covered
  }

  #pairs(inTitle: number, inBody: number): number {
    let sum = 0
    if ((inTitle | inBody) === 0) return sum
    for (const [pair, bit] of this.#plan.pairs) {
      if (((inTitle | inBody) & bit) === 0) continue
      const rarity = (this.#rarities[Math.floor(pair / MOST_SLOTS)] ?? 0) + (this.#rarities[pair % MOST_SLOTS] ?? 0)
      sum += rarity * ((inTitle & bit ? WEIGHTS.titlePair : 0) + (inBody & bit ? WEIGHTS.bodyPair : 0))
    }
    return sum
  }

  #smallWords(place: number): number {
    let sum = 0
    const { slots } = this.#plan
    const { title, body } = this.#corpus
    for (let slot = 0; slot < slots.length; slot++) {
      const counts = this.#counts[slot] ?? 0
      this.#counts[slot] = 0
      if (counts === 0 || slots[slot]?.isContent) continue
      sum += (this.#rarities[slot] ?? 0) * weightOf(counts, title.norms[place] ?? 0, body.norms[place] ?? 0)
    }
    return sum
  }

  #mark(words: Iterable<{ readonly id: number }>, slot: number, share: number): void {
    for (const { id } of words) {
      this.#slots[id] = slot
      this.#shares[id] = share
    }
  }
}

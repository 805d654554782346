import { hashOf, hashOfPair, hashOfPart } from '../hash.ts'
import type { Token } from '../text/tokens.ts'
import { type MoodWord, moodWords } from './mood-word.ts'

/** Hashed n-grams of a text, and to which word each belongs: that makes the model's answer explainable. */
export interface MoodFeatures {
  readonly count: number
  readonly hashes: Uint32Array
  readonly values: Float32Array
  /** The place of the token that a feature ends with; what stands after the last word belongs to it. */
  readonly owners: Uint16Array
}

/** Words read from the beginning of a text: more say no more about its mood. */
export const WORDS_READ = 1_000

/** The hash of a word as `moodFeatures` gives it. */
export const wordHash = (folded: string): number => hashOf(folded, WORD)

const WORD = 1
const SIGN = 2
const NEGATED = 3
const AFTER_CONTRAST = 4
const SHOUTED = 5
const HASHTAG = 6
const PAIR = 7
const TRIPLE = 8
const SKIPPING_PAIR = 9
const PIECE = 10

/** What a kind of feature weighs beside a whole word. */
const PAIR_VALUE = 0.8
const LONG_VALUE = 0.56
const CONTRAST_VALUE = 0.7
const HINT_VALUE = 0.5
const PIECE_VALUE = 0.4
const PIECE_LENGTHS = [3, 4, 5]
/** Texts of fewer words weigh as one of this many: two words alone say little. */
const SHORTEST_TEXT = 4

const LONGEST_GAP = 40
const LONGEST_SIGN = 8
const EDGE = hashOf('^', WORD)
const END = hashOf('$', WORD)
const ANY_SHOUTED = hashOf('shouted', SIGN)
const ANY_ELONGATED = hashOf('elongated', SIGN)

/** Words, pairs and triples of words, words under negation and after a "but", pieces of words, and signs. */
export function moodFeatures(text: string, tokens: readonly Token[]): MoodFeatures {
  const features = new FeatureList(tokens.length * 24 + 64)
  const words = moodWords(text, tokens)
  let before = EDGE
  let twoBefore = EDGE
  let end = 0
  words.forEach((word, place) => {
    const token = tokens[place]
    if (!token) return
    addSigns(features, text.slice(end, Math.min(token.start, end + LONGEST_GAP)), Math.max(0, place - 1))
    end = token.end
    const hash = hashOf(word.normal, WORD)
    addWord(features, word, hash, place)
    features.add(hashOfPair(before, hash, PAIR), PAIR_VALUE, place)
    features.add(hashOfPair(hashOfPair(twoBefore, before, PAIR), hash, TRIPLE), LONG_VALUE, place)
    features.add(hashOfPair(twoBefore, hash, SKIPPING_PAIR), LONG_VALUE, place)
    addPieces(features, word.normal, place)
    twoBefore = before
    before = hash
  })
  const last = Math.max(0, tokens.length - 1)
  addSigns(features, text.slice(end, end + LONGEST_GAP), last)
  features.add(hashOfPair(before, END, PAIR), PAIR_VALUE, last)
  return features.scaled(2 / Math.sqrt(Math.max(SHORTEST_TEXT, tokens.length)))
}

function addWord(features: FeatureList, word: MoodWord, hash: number, place: number): void {
  features.add(hash, 1, place)
  if (word.isNegated) features.add(hashOfPair(hash, 0, NEGATED), 1, place)
  if (word.isAfterContrast) features.add(hashOfPair(hash, 0, AFTER_CONTRAST), CONTRAST_VALUE, place)
  if (word.isHashtag) features.add(hashOfPair(hash, 0, HASHTAG), HINT_VALUE, place)
  if (word.isElongated) features.add(ANY_ELONGATED, 1, place)
  if (!word.isShouted) return
  features.add(hashOfPair(hash, 0, SHOUTED), HINT_VALUE, place)
  features.add(ANY_SHOUTED, HINT_VALUE, place)
}

function addPieces(features: FeatureList, word: string, place: number): void {
  if (word.length < 2) return
  const padded = `_${word}_`
  for (const length of PIECE_LENGTHS) {
    for (let start = 0; start + length <= padded.length && padded.length > length; start++) {
      features.add(hashOfPart(padded, start, start + length, PIECE), PIECE_VALUE, place)
    }
  }
}

/** What stands between two words: punctuation, emoticons, emoji. */
function addSigns(features: FeatureList, gap: string, place: number): void {
  if (gap === '' || gap === ' ' || gap === ' @') return
  for (const sign of gap.split(/\s+/)) {
    if (sign === '' || sign === '@' || sign === '#') continue
    const short = sign.length > 2 ? sign.replace(/(.)\1+/gu, '$1$1') : sign
    features.add(hashOf(short.slice(0, LONGEST_SIGN), SIGN), 1, place)
  }
}

class FeatureList {
  #hashes: Uint32Array
  #values: Float32Array
  #owners: Uint16Array
  #count = 0

  constructor(capacity: number) {
    this.#hashes = new Uint32Array(capacity)
    this.#values = new Float32Array(capacity)
    this.#owners = new Uint16Array(capacity)
  }

  add(hash: number, value: number, owner: number): void {
    if (this.#count === this.#hashes.length) this.#grow()
    this.#hashes[this.#count] = hash
    this.#values[this.#count] = value
    this.#owners[this.#count] = owner
    this.#count += 1
  }

  scaled(factor: number): MoodFeatures {
    const values = this.#values
    for (let i = 0; i < this.#count; i++) values[i] = (values[i] ?? 0) * factor
    return { count: this.#count, hashes: this.#hashes, values, owners: this.#owners }
  }

  #grow(): void {
    const size = this.#hashes.length * 2
    const [hashes, values, owners] = [this.#hashes, this.#values, this.#owners]
    this.#hashes = new Uint32Array(size)
    this.#values = new Float32Array(size)
    this.#owners = new Uint16Array(size)
    this.#hashes.set(hashes)
    this.#values.set(values)
    this.#owners.set(owners)
  }
}

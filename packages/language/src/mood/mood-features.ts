import { hashOf, hashOfPair } from '../hash.ts'
import type { Token } from '../text/tokens.ts'
import { FeatureList, type FeatureSink, type MoodFeatures } from './feature-list.ts'
import { type MoodWord, moodWords } from './mood-word.ts'

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

/** What a kind of feature weighs beside a whole word. */
const PAIR_VALUE = 0.8
const LONG_VALUE = 0.56
const CONTRAST_VALUE = 0.7
const HINT_VALUE = 0.5
const PIECE_VALUE = 0.4
/** Texts of fewer words weigh as one of this many: two words alone say little. */
const SHORTEST_TEXT = 4

const LONGEST_GAP = 40
const LONGEST_SIGN = 8
const EDGE = hashOf('^', WORD)
const END = hashOf('$', WORD)
const ANY_SHOUTED = hashOf('shouted', SIGN)
const ANY_ELONGATED = hashOf('elongated', SIGN)

/** The features of a text in a list, for training. */
export function moodFeatures(text: string, tokens: readonly Token[]): MoodFeatures {
  const list = new FeatureList(tokens.length * 24 + 64)
  giveMoodFeatures(list, text, tokens)
  return list
}

/** Words, pairs and triples of words, words under negation and after a "but", pieces of words, and signs. */
export function giveMoodFeatures(sink: FeatureSink, text: string, tokens: readonly Token[]): void {
  const features = new ScaledFeatures(sink, 2 / Math.sqrt(Math.max(SHORTEST_TEXT, tokens.length)))
  const words = moodWords(text, tokens)
  let before = EDGE
  let twoBefore = EDGE
  let end = 0
  words.forEach((word, place) => {
    const token = tokens[place]
    if (!token) return
    addSigns(features, text, end, token.start, Math.max(0, place - 1))
    end = token.end
    const hash = hashOf(word.normal, WORD)
    addWord(features, word, hash, place)
    features.add(hashOfPair(before, hash, PAIR), PAIR_VALUE, place)
    features.add(hashOfPair(hashOfPair(twoBefore, before, PAIR), hash, TRIPLE), LONG_VALUE, place)
    features.add(hashOfPair(twoBefore, hash, SKIPPING_PAIR), LONG_VALUE, place)
    features.addPieces(word.normal, PIECE_VALUE, place)
    twoBefore = before
    before = hash
  })
  const last = Math.max(0, tokens.length - 1)
  addSigns(features, text, end, text.length, last)
  features.add(hashOfPair(before, END, PAIR), PAIR_VALUE, last)
}

function addWord(features: ScaledFeatures, word: MoodWord, hash: number, place: number): void {
  features.add(hash, 1, place)
  if (word.isNegated) features.add(hashOfPair(hash, 0, NEGATED), 1, place)
  if (word.isAfterContrast) features.add(hashOfPair(hash, 0, AFTER_CONTRAST), CONTRAST_VALUE, place)
  if (word.isHashtag) features.add(hashOfPair(hash, 0, HASHTAG), HINT_VALUE, place)
  if (word.isElongated) features.add(ANY_ELONGATED, 1, place)
  if (!word.isShouted) return
  features.add(hashOfPair(hash, 0, SHOUTED), HINT_VALUE, place)
  features.add(ANY_SHOUTED, HINT_VALUE, place)
}

const SPACE = 0x20

/** What stands between two words: punctuation, emoticons, emoji. */
function addSigns(features: ScaledFeatures, text: string, start: number, end: number, place: number): void {
  if (start === end || (end === start + 1 && text.charCodeAt(start) === SPACE)) return
  for (const sign of text.slice(start, Math.min(end, start + LONGEST_GAP)).split(/\s+/)) {
    if (sign === '' || sign === '@' || sign === '#') continue
    const short = sign.length > 2 ? sign.replace(/(.)\1+/gu, '$1$1') : sign
    features.add(hashOf(short.slice(0, LONGEST_SIGN), SIGN), 1, place)
  }
}

/** Scales values to the length of the text, and rounds them as a list keeps them. */
class ScaledFeatures implements FeatureSink {
  readonly #sink: FeatureSink
  readonly #factor: number

  constructor(sink: FeatureSink, factor: number) {
    this.#sink = sink
    this.#factor = factor
  }

  add(hash: number, value: number, owner: number): void {
    this.#sink.add(hash, this.#scaled(value), owner)
  }

  addPieces(word: string, value: number, owner: number): void {
    this.#sink.addPieces(word, this.#scaled(value), owner)
  }

  #scaled(value: number): number {
    return Math.fround(Math.fround(value) * this.#factor)
  }
}

import { hashOfPair, hashOfPart } from '../hash.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'
import { GramCounter } from './gram-counter.ts'

/** Intents are said early: the rest of a long message isn't read. */
const CHARACTERS_READ = 2_000
const WORDS_READ = 60
const LONGEST_WORD = 24
const SHORTEST_PIECE = 3
const LONGEST_PIECE = 5

const WORD = 1
const PAIR = 2
const PIECE = 3

/** What a text consists of for the engine. */
export interface Grams {
  /** Not yet reduced to the rows of a model. */
  readonly hashes: Uint32Array
  readonly counts: Uint16Array
  /** How many of them are words and pairs of words: they come first, pieces of words follow. */
  readonly words: number
}

const counter = new GramCounter()

/**
 * Stems, pairs of neighbouring stems (with the text's beginning and end), and the pieces of three to five letters of each
 * word, which make typing errors and endings cost little. Every digit is the same digit.
 */
export function gramsOf(text: string): Grams {
  const words = tokenize(text.slice(0, CHARACTERS_READ), WORDS_READ).map(({ folded }) => normal(folded))
  if (words.length === 0) return { ...counter.take(), words: 0 }
  let before = EDGE
  for (const word of words) {
    const stemmed = stem(word)
    const hash = hashOfPart(stemmed, 0, stemmed.length, WORD)
    counter.add(hash)
    counter.add(hashOfPair(before, hash, PAIR))
    before = hash
  }
  counter.add(hashOfPair(before, EDGE, PAIR))
  const wordGrams = counter.size
  for (const word of words) addPieces(`_${word}_`)
  return { ...counter.take(), words: wordGrams }
}

const EDGE = 0

function addPieces(padded: string): void {
  for (let start = 0; start + SHORTEST_PIECE <= padded.length; start++) {
    const longest = Math.min(LONGEST_PIECE, padded.length - start)
    for (let length = SHORTEST_PIECE; length <= longest; length++) {
      counter.add(hashOfPart(padded, start, start + length, PIECE))
    }
  }
}

function normal(folded: string): string {
  return folded.slice(0, LONGEST_WORD).replace(/\p{Nd}/gu, '0')
}

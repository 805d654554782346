import { stem } from '../text/stem.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'

/** Words that are read: intents are said early. */
const WORDS_READ = 60
const GRAMS = [3, 4]
const LONGEST_WORD = 24
const NUMBER = '#'

/** Weights of the kinds of features: what a whole word says against its pieces. */
const WORD_WEIGHT = 1
const PAIR_WEIGHT = 0.7
const PIECE_WEIGHT = 0.4
/** "I want to" stands before every wish; "yes" and "hello" stand alone and then weigh enough. */
const FILLER_WEIGHT = 0.3

export interface Features {
  /** Hashes, not yet reduced to the model's size. */
  readonly hashes: readonly number[]
  readonly weights: readonly number[]
}

/**
 * Stems, pairs of stems and three- and four-letter pieces of words, hashed. Pieces make typing errors and Turkish endings cost
 * little. Lengths are made equal, so that long messages don't shout.
 */
export function featuresOf(text: string): Features {
  const words = tokenize(text.slice(0, 2_000), WORDS_READ).map(({ folded }) => folded)
  const stems = words.map(normal)
  const found = new Map<number, number>()
  const add = (feature: string, weight: number) => {
    const hash = hashOf(feature)
    found.set(hash, Math.max(found.get(hash) ?? 0, weight))
  }
  stems.forEach((word, place) => {
    const isFiller = isFillerWord(words[place] ?? '')
    const isAfterFiller = place === 0 || isFillerWord(words[place - 1] ?? '')
    add(`w ${word}`, isFiller ? FILLER_WEIGHT : WORD_WEIGHT)
    add(`p ${stems[place - 1] ?? '^'} ${word}`, isFiller && isAfterFiller ? FILLER_WEIGHT : PAIR_WEIGHT)
    if (isFiller) return
    const padded = `_${word}_`
    for (const length of GRAMS) {
      for (let i = 0; i + length <= padded.length; i++) add(`c${padded.slice(i, i + length)}`, PIECE_WEIGHT)
    }
  })
  if (stems.length > 0) add(`p ${stems.at(-1)} $`, PAIR_WEIGHT)
  return normalised(found)
}

/** Words of asking, which say nothing of what is asked for. */
const ASKING: ReadonlySet<string> = new Set([
  'help',
  'helping',
  'assist',
  'assistance',
  'pls',
  'plz',
  'u',
  'ur',
  'able',
])

function isFillerWord(folded: string): boolean {
  return isStopWord(folded) || ASKING.has(folded)
}

function normal(folded: string): string {
  return /\d/.test(folded) ? NUMBER : stem(folded.slice(0, LONGEST_WORD))
}

function normalised(found: ReadonlyMap<number, number>): Features {
  let squares = 0
  for (const weight of found.values()) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  return { hashes: [...found.keys()], weights: [...found.values()].map((weight) => weight / length) }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

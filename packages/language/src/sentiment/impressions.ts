import { isElongated } from '../text/letters.ts'
import type { Token } from '../text/tokens.ts'
import type { Impression } from './impression.ts'
import { englishValence, type Phrase, phraseAt, turkishValence } from './lexicon.ts'
import { BOOSTERS, CONTRASTS, DAMPERS, INABILITIES, NEGATORS } from './modifiers.ts'
import { signs } from './signs.ts'
import { negatedBehind, turnsBefore, verbValence } from './turkish-negation.ts'
import { isAskingWord, isCondition } from './turkish-verbs.ts'
import { TURKISH_BOOSTERS } from './turkish-words.ts'

/** Weights measured by Hutto and Gilbert for VADER (ICWSM 2014). */
const BOOST = 0.293
const CAPITALS = 0.733
const NEGATED = -0.74
/** "Not bad" is praise, but faint. */
const NEGATED_NEGATIVE = -0.5
const BEFORE_CONTRAST = 0.5
const AFTER_CONTRAST = 1.5
/** A wait with its length: "waiting for 3 days". */
const LONG_WAIT = -0.9
const REACH = 3
const WAITING = new Set([
  'wait',
  'waiting',
  'waited',
  'late',
  'delay',
  'delayed',
  'overdue',
  'still',
  'bekliyorum',
  'bekledim',
  'gecikti',
])
const PERIODS = new Set(['hours', 'days', 'weeks', 'months', 'week', 'month', 'saattir', 'gundur', 'haftadir', 'aydir'])

interface Reading {
  readonly tokens: readonly Token[]
  readonly words: readonly string[]
  readonly valenceOf: (word: string) => number
  readonly isTurkish: boolean
  /** Capitals say something only where not everything is written in them. */
  readonly hasSmallLetters: boolean
}

/** What moves the mood of a text, in no particular order. Words say what the language's lexicon says, or another one. */
export function impressions(
  text: string,
  tokens: readonly Token[],
  language: string,
  valenceOf: (folded: string) => number = language === 'tr' ? turkishValence : englishValence,
): readonly Impression[] {
  const reading: Reading = {
    tokens,
    words: tokens.map(({ folded }) => folded),
    valenceOf,
    isTurkish: language === 'tr',
    hasSmallLetters: tokens.some(({ text: word }) => word.length > 1 && word !== word.toUpperCase()),
  }
  const found: Impression[] = [...signs(text)]
  for (let place = 0; place < tokens.length; ) {
    const phrase = phraseAt(reading.words, place, reading.isTurkish)
    const length = phrase?.words.length ?? 1
    const valence = phrase ? phraseValence(reading, place, phrase) : valenceAt(reading, place)
    const start = tokens[place]?.start ?? 0
    const end = tokens[place + length - 1]?.end ?? start
    if (valence !== 0) found.push({ start, end, valence, weight: 1 })
    place += length
  }
  return weighedByContrast(reading, reading.isTurkish ? withoutSuppositions(reading, found) : found)
}

function phraseValence(reading: Reading, place: number, { words, valence }: Phrase): number {
  const last = place + words.length - 1
  const isWait = valence < 0 && isLongWait(reading.words, last)
  const said = boosted(reading, place, isWait ? valence + LONG_WAIT : valence)
  return reading.isTurkish && said > 0 ? negatedBehind(reading.tokens, last, said) : said
}

function valenceAt(reading: Reading, place: number): number {
  const word = reading.words[place] ?? ''
  const plain = valenceOfWord(reading, place) || valenceOfElongated(reading, word) || valenceOfVerb(reading, place)
  if (plain === 0) return 0
  const waiting = plain < 0 && isLongWait(reading.words, place) ? plain + LONG_WAIT : plain
  return negated(reading, place, boosted(reading, place, waiting))
}

/** What the lexicon says; in Turkish nothing of a word that only turns the mood word before it ("sorun yok"). */
function valenceOfWord({ words, valenceOf, isTurkish }: Reading, place: number): number {
  const word = words[place] ?? ''
  const valence = valenceOf(word)
  if (!isTurkish || valence === 0) return valence
  return turnsBefore(word, valenceOf(words[place - 1] ?? '')) ? 0 : valence
}

/** `sooo baaad`: three equal letters stand for two or one. */
function valenceOfElongated({ valenceOf, isTurkish }: Reading, word: string): number {
  if (isTurkish || !isElongated(word)) return 0
  const valence = valenceOf(word.replace(/(.)\1{2,}/g, '$1$1')) || valenceOf(word.replace(/(.)\1{2,}/g, '$1'))
  return valence + Math.sign(valence) * BOOST
}

function isLongWait(words: readonly string[], place: number): boolean {
  if (!WAITING.has(words[place] ?? '')) return false
  return words.slice(place + 1, place + 6).some((word) => PERIODS.has(word))
}

function boosted({ words, tokens, hasSmallLetters, isTurkish }: Reading, place: number, valence: number): number {
  let strength = 0
  for (let distance = 1; distance <= REACH; distance++) {
    const before = words[place - distance] ?? ''
    const reach = 1 - 0.05 * (distance - 1)
    if (isTurkish ? TURKISH_BOOSTERS.has(before) : BOOSTERS.has(before)) strength += BOOST * reach
    else if (!isTurkish && DAMPERS.has(before)) strength -= BOOST * reach
  }
  const word = tokens[place]?.text ?? ''
  if (hasSmallLetters && word.length > 2 && word === word.toUpperCase()) strength += CAPITALS
  return valence + Math.sign(valence) * strength
}

function negated({ words, tokens, isTurkish }: Reading, place: number, valence: number): number {
  if (isTurkish) return negatedBehind(tokens, place, valence)
  for (let distance = 1; distance <= REACH; distance++) {
    const before = words[place - distance] ?? ''
    if (!NEGATORS.has(before)) continue
    if (words[place - distance + 1] === 'only' || (valence < 0 && INABILITIES.has(before))) return valence
    return turned(valence)
  }
  return valence
}

function turned(valence: number): number {
  return valence * (valence > 0 ? NEGATED : NEGATED_NEGATIVE)
}

/** A Turkish verb that turns the mood word before it has none of its own. */
function valenceOfVerb({ tokens, words, valenceOf, isTurkish }: Reading, place: number): number {
  if (!isTurkish || valenceOf(words[place - 1] ?? '') !== 0) return 0
  return verbValence(tokens, place)
}

/** In a Turkish question, troubles that may come are none yet: "bozulursa ne yapmalıyım". */
function withoutSuppositions({ tokens, words }: Reading, found: readonly Impression[]): readonly Impression[] {
  const place = words.findLastIndex(isCondition)
  const condition = tokens[place]
  if (!condition || !words.slice(place).some(isAskingWord)) return found
  return found.filter(({ start, valence }) => valence > 0 || start > condition.start)
}

function weighedByContrast({ tokens, words }: Reading, found: readonly Impression[]): readonly Impression[] {
  const place = words.findLastIndex((word, at) => CONTRASTS.has(word) && at > 0)
  const turn = tokens[place]
  if (!turn) return found
  return found.map((impression) => ({
    ...impression,
    weight: impression.start < turn.start ? BEFORE_CONTRAST : AFTER_CONTRAST,
  }))
}
